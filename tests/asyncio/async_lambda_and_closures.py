# Coroutines close over variables as functions do.
import asyncio


async def main():
    counter = 0

    async def increase(by):
        nonlocal counter
        before = counter
        await asyncio.sleep(0)
        counter += by
        return before

    print(await asyncio.gather(increase(1), increase(10), increase(100)), counter)
    makers = [lambda n=n: increase(n) for n in range(3)]
    print([await make() for make in makers], counter)
    functions = {"inc": increase, "sleep": asyncio.sleep}
    print(await functions["inc"](1000), await functions["sleep"](0, "slept"), counter)


asyncio.run(main())
# expect: [0, 0, 0] 111
# expect: [111, 111, 112] 114
# expect: 114 slept 1114
