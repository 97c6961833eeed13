# What programs see of a coroutine that waits inside of `async for` over an async generator.
import asyncio


async def numbers():
    for i in range(3):
        yield i
        await asyncio.sleep(0.1)


async def reader(items):
    async for i in items:
        print("got", i)


async def refused(awaitable):
    try:
        await awaitable
    except RuntimeError as error:
        print(type(error).__name__, error)


async def main():
    items = numbers()
    coroutine = reader(items)
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0.05)
    step = coroutine.cr_await
    print(type(step).__name__, coroutine.cr_await is step)  # expect: async_generator_asend True
    print(items.ag_running, items.ag_frame.f_lineno, coroutine.cr_frame.f_lineno)
    print(type(items.ag_await).__name__)
    await refused(items.__anext__())
    await refused(items.aclose())
    await refused(items.asend(1))
    await task
    print(coroutine.cr_await, items.ag_running)

    items = numbers()
    task = asyncio.create_task(reader(items))
    await asyncio.sleep(0.15)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", items.ag_frame, items.ag_running)

    async for i in (items := numbers()):
        async for j in items:
            print(i, j)
            break
        break
    await items.aclose()
    print(items.ag_frame)


asyncio.run(main())
