# Futures awaited by several, by hand, and when they are done.
import asyncio


async def waits(future, name):
    print(name, await future)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waits(future, name)) for name in "abc"]
    await asyncio.sleep(0)
    future.set_result("all")
    await asyncio.gather(*tasks)
    print(await future, await future)
    iterator = loop.create_future().__await__()
    print(next(iterator))
    try:
        next(iterator)
    except RuntimeError as error:
        print(error)
    iterator = future.__await__()
    try:
        next(iterator)
    except StopIteration as stop:
        print("stop", stop.value)


asyncio.run(main())
# expect: a all
# expect: b all
# expect: c all
# expect: all all
# expect: <Future pending>
# expect: await wasn't used with future
# expect: stop all
