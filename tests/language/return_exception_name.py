# A handler that returns, yields or passes on the name of its own exception.
import asyncio


def fails(text="x"):
    raise ValueError(text)


def plain(f):
    try:
        return f()
    except ValueError as e:
        return e


def nested(f):
    try:
        f()
    except ValueError as outer:
        try:
            raise TypeError("inner")
        except TypeError as inner:
            for _ in range(2):
                return outer
        return inner


def inner_one(f):
    try:
        f()
    except ValueError as outer:
        try:
            raise TypeError("inner")
        except TypeError as inner:
            return inner


def same_name(f):
    try:
        f()
    except ValueError as e:
        try:
            raise TypeError("again")
        except TypeError as e:
            return e


def with_finally(f):
    try:
        f()
    except ValueError as e:
        try:
            return e
        finally:
            print("finally", e)


def parameter(e, f):
    try:
        f()
    except ValueError as e:
        return e if e else None


def conditional(f, which):
    try:
        f()
    except ValueError as e:
        return e if which else which or e


def captured(f):
    try:
        f()
    except ValueError as e:
        show = lambda: e
        print(show())
        return e


def other(f):
    kept = "kept"
    try:
        f()
    except ValueError as e:
        return kept


def star(f):
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* ValueError as group:
        kept = group
    return kept


def generator(f):
    try:
        yield f()
    except ValueError as e:
        yield e
        return e


async def coroutine(f):
    try:
        await asyncio.sleep(0)
        f()
    except ValueError as e:
        return e


class Manager:
    def __enter__(self): return self
    def __exit__(self, *rest): print("exit")


def in_with(f):
    with Manager():
        try:
            f()
        except ValueError as e:
            with Manager():
                return e


def global_name(f):
    global e
    try:
        f()
    except ValueError as e:
        return e


def in_loop(f):
    for i in range(3):
        try:
            f(str(i))
        except ValueError as e:
            if i == 1:
                return e
            continue


def later(f):
    result = plain(f)
    return result, type(result.__traceback__).__name__


for function in (plain, nested, inner_one, same_name, with_finally, captured, other, star, in_with, global_name, in_loop, later):
    print(function.__name__, repr(function(fails)))
# expect: plain ValueError('x')
# expect: nested ValueError('x')
# expect: inner_one TypeError('inner')
# expect: same_name TypeError('again')
# expect: finally x
# expect: with_finally ValueError('x')
# expect: x
# expect: captured ValueError('x')
# expect: other 'kept'
# expect: star ExceptionGroup('g', [ValueError(1)])
# expect: exit
# expect: exit
# expect: in_with ValueError('x')
# expect: global_name ValueError('x')
# expect: in_loop ValueError('1')
# expect: later (ValueError('x'), 'traceback')
print(repr(parameter(5, fails)), repr(conditional(fails, True)), repr(conditional(fails, 0)))
# expect: ValueError('x') ValueError('x') ValueError('x')
steps = generator(fails)
print(repr(next(steps)))  # expect: ValueError('x')
try:
    next(steps)
except StopIteration as stop:
    print(repr(stop.value))  # expect: ValueError('x')
print(repr(asyncio.run(coroutine(fails))))  # expect: ValueError('x')
print((lambda: [repr(plain(fails)) for _ in range(3)])())
# expect: ["ValueError('x')", "ValueError('x')", "ValueError('x')"]
