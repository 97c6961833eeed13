# Misuse of async generators.
import asyncio


async def failing():
    yield 1
    raise ValueError("in generator")


async def leaking():
    yield 1
    raise StopAsyncIteration


async def ignores_exit():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def slow():
    await asyncio.sleep(1)
    yield 1


async def main():
    try:
        async for x in failing():
            print(x)
    except ValueError as error:
        print(error)
    try:
        async for x in leaking():
            print(x)
    except RuntimeError as error:
        print(error)
    g = ignores_exit()
    await anext(g)
    try:
        await g.aclose()
    except RuntimeError as error:
        print(error)
    s = slow()
    results = await asyncio.gather(anext(s), anext(s), return_exceptions=True)
    print([repr(r) for r in results])


asyncio.run(main())
# expect: 1
# expect: in generator
# expect: 1
# expect: async generator raised StopAsyncIteration
# expect: async generator ignored GeneratorExit
# expect: ['1', "RuntimeError('anext(): asynchronous generator is already running')"]
