import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, suppress, contextmanager


class Pool:
    def __init__(self, size):
        self._sem = asyncio.Semaphore(size)
        self._free = [f"conn{i}" for i in range(size)]

    @asynccontextmanager
    async def acquire(self, who):
        async with self._sem:
            conn = self._free.pop(0)
            print(f"{who} got {conn}")
            try:
                yield conn
            except ValueError as e:
                print(f"{who} rolled back: {e}")
                raise
            else:
                print(f"{who} committed")
            finally:
                self._free.append(conn)
                print(f"{who} released {conn}")


class Resource:
    def __init__(self, name, fail_exit=False):
        self.name = name
        self.fail_exit = fail_exit

    async def __aenter__(self):
        print("enter", self.name)
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, et, ev, tb):
        print("exit", self.name, et and et.__name__, ev, tb is not None)
        if self.fail_exit:
            raise RuntimeError(f"{self.name} exit failed")
        return self.name == "swallow"


async def user(pool, name, fail=False):
    with suppress(ValueError):
        async with pool.acquire(name) as c:
            await asyncio.sleep(0.01)
            if fail:
                raise ValueError("oops " + name)
            return c
    return None


@contextmanager
def banner(text):
    print(f"{text:=^30}")
    try:
        yield
    finally:
        print("=" * 30)


async def main():
    pool = Pool(2)
    with banner(" pool "):
        print(await asyncio.gather(*(user(pool, n, n == "bob") for n in ["al", "bob", "cy", "di"])))
    with banner("stack"):
        async with AsyncExitStack() as stack:
            rs = [await stack.enter_async_context(Resource(f"r{i}")) for i in range(3)]
            stack.callback(print, "sync callback", 1, sep="-")

            async def acb(x, *, y):
                print("async callback", x, y)
            stack.push_async_callback(acb, 1, y=2)
            print([r.name for r in rs])
            later = stack.pop_all()
        print("nothing yet")
        await later.aclose()
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(Resource("outer"))
            await stack.enter_async_context(Resource("bad", fail_exit=True))
            raise KeyError("body")
    except RuntimeError as e:
        print(repr(e), repr(e.__context__))
    async with Resource("swallow"):
        raise ZeroDivisionError("x")
    try:
        async with Resource("a"), Resource("b") as b, pool.acquire("zed") as conn:
            print(b.name, conn)
            raise ValueError("end")
    except ValueError as e:
        print("caught", e)
    @asynccontextmanager
    async def broken():
        print("no yield")
        if False:
            yield
    try:
        async with broken():
            pass
    except RuntimeError as e:
        print(e)
    @asynccontextmanager
    async def twice():
        yield 1
        yield 2
    try:
        async with twice() as x:
            print(x)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
