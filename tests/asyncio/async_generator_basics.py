# yield in async def; awaiting between the items.
import asyncio


async def ticks(n):
    print("begin")
    for i in range(n):
        await asyncio.sleep(1)
        yield i
    print("end")


async def main():
    async for i in ticks(2):
        print(i)
    generator = ticks(1)
    print(type(generator).__name__, await anext(generator))
    try:
        await anext(generator)
    except StopAsyncIteration as stop:
        print("StopAsyncIteration", stop.args)
    print(await anext(generator, "default"), aiter(generator) is generator)
    print([x async for x in ticks(3) if x != 1])


asyncio.run(main())
# expect: begin
# expect: 0
# expect: 1
# expect: end
# expect: begin
# expect: async_generator 0
# expect: end
# expect: StopAsyncIteration ()
# expect: default True
# expect: begin
# expect: end
# expect: [0, 2]
