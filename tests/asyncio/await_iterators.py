# __await__ may give any iterator; its StopIteration carries the result.
import asyncio


class Countdown:
    def __init__(self, count):
        self.count = count

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        self.count -= 1
        if self.count < 0:
            raise StopIteration("over")
        return None


class Delegates:
    def __await__(self):
        first = yield from Countdown(2).__await__()
        second = yield from asyncio.sleep(0.1, "slept").__await__()
        return first, second


async def main():
    print(await Countdown(3))
    print(await Countdown(0))
    print(await Delegates())
    print(await asyncio.wait_for(Delegates(), 1))


asyncio.run(main())
# expect: over
# expect: over
# expect: ('over', 'slept')
# expect: ('over', 'slept')
