# The first exception comes out at once; the others run on.
import asyncio


async def work(name, seconds, fail=False):
    await asyncio.sleep(seconds)
    print("reached", name)
    if fail:
        raise ValueError(name)
    return name


async def main():
    try:
        await asyncio.gather(work("a", 1), work("b", 2, True), work("c", 3))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(2)
    print("the rest went on")


asyncio.run(main())
# expect: reached a
# expect: reached b
# expect: caught b
# expect: reached c
# expect: the rest went on
