# Which exception is being handled, at every kind of place in and around handlers.
import asyncio
import sys


def now():
    e = sys.exception()
    return None if e is None else f"{type(e).__name__}({e})"


def chain(e):
    names = []
    while e is not None and len(names) < 9:
        names.append(str(e))
        e = e.__context__
    return " < ".join(names)


class Manager:
    def __init__(self, name, suppress=False):
        self.name, self.suppress = name, suppress

    def __enter__(self):
        print("enter", self.name, now())

    def __exit__(self, kind, value, tb):
        print("exit", self.name, now(), value)
        try:
            raise KeyError(self.name)
        except KeyError as e:
            print("inside", now(), chain(e))
        print("then", now())
        return self.suppress


def nested():
    try:
        raise ValueError("one")
    except ValueError:
        try:
            print(now())
            raise TypeError("two")
        except TypeError as e:
            print(now(), chain(e))
            try:
                raise OSError("three")
            except OSError as e:
                print(now(), chain(e))
            print(now())
        print(now())
        with Manager("a", suppress=True):
            raise RuntimeError("four")
        print(now())
    print(now())


def ways_out(how):
    for i in range(3):
        try:
            try:
                raise ValueError(i)
            except ValueError:
                if how == "continue":
                    continue
                if how == "break":
                    break
                if how == "return":
                    return now()
                raise
            finally:
                print(how, "finally", now())
        except ValueError as e:
            print("again", now(), chain(e))
        print("after", now())
    return now()


def generator():
    try:
        raise ValueError("in generator")
    except ValueError:
        yield now()
        try:
            got = yield now()
            print("sent", got, now())
        except LookupError as e:
            print("thrown", now(), chain(e))
            yield now()
        print(now())
        yield now()
    print("left", now())
    yield now()


def drive():
    g = generator()
    print(next(g), now())
    try:
        raise OSError("outside")
    except OSError:
        print(next(g), now())
        print(g.throw(LookupError("thrown in")), now())
        print(next(g), now())
    print(next(g), now())
    g.close()
    g = generator()
    next(g)
    g.close()
    g = generator()
    next(g)
    del g
    print(now())


def stars():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError as e:
        print(now(), e.exceptions)
    except* TypeError:
        print(now())
        try:
            raise OSError("in star")
        except OSError as e:
            print(now(), e.__context__.exceptions)
        print(now())
    except* LookupError:
        print(now())
    print(now())


def bare():
    def again():
        raise

    try:
        raise ValueError("bare")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        try:
            again()
        except ValueError as e:
            print("bare", chain(e), now())
    try:
        again()
    except RuntimeError as e:
        print(e)


class Dies:
    def __del__(self):
        print("dies", now())


def dying():
    try:
        raise ValueError("dying")
    except ValueError:
        d = Dies()
        del d
        [Dies()]
    Dies()


async def waits(name):
    try:
        raise ValueError(name)
    except ValueError:
        await asyncio.sleep(0)
        print(name, now())
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print(name, now(), chain(e))
            await asyncio.sleep(0)
            print(name, now())
        print(name, now())
        async with asyncio.timeout(1):
            print(name, now())
    print(name, now())


async def main():
    tasks = [asyncio.create_task(waits(name)) for name in "ab"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    try:
        raise OSError("main")
    except OSError:
        tasks[0].cancel()
        await asyncio.gather(*tasks)
        print(now())


nested()
for how in "continue", "break", "return", "raise":
    print(ways_out(how))
drive()
stars()
bare()
dying()
asyncio.run(main())
print(now())
