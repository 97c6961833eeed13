# __await__ as a generator, as delegation, and as a plain iterator.
import asyncio


class Twice:
    def __init__(self, coroutine_function):
        self.function = coroutine_function

    def __await__(self):
        first = yield from self.function().__await__()
        second = yield from self.function().__await__()
        return first, second


class Immediate:
    def __await__(self):
        return iter([])


class Turn:
    def __await__(self):
        print("yielding")
        yield
        print("resumed")
        return "turned"


calls = 0


async def count():
    global calls
    await asyncio.sleep(1)
    calls += 1
    return calls


async def other():
    print("other runs meanwhile")


async def main():
    print(await Twice(count), await Immediate())
    task = asyncio.create_task(other())
    print(await Turn())
    future = asyncio.get_running_loop().create_future()
    future.set_result("direct")
    print(await asyncio.gather(Turn(), Twice(count)), await future)


asyncio.run(main())
# expect: (1, 2) None
# expect: yielding
# expect: other runs meanwhile
# expect: resumed
# expect: turned
# expect: yielding
# expect: resumed
# expect: ['turned', (3, 4)] direct
