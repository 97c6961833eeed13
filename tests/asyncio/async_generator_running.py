# ag_running is true from the beginning of a step to its end, whatever it waits for in between.
import asyncio
import inspect


async def numbers():
    try:
        await asyncio.sleep(0.1)
        yield 0
        await asyncio.sleep(0.1)
        yield 1
    finally:
        print("cleans up")
        await asyncio.sleep(0.1)
        print("clean")


async def main():
    loop = asyncio.get_running_loop()
    for act in "aclose", "shutdown", "athrow", "anext", "drop":
        stream = numbers()
        print(act, stream.ag_running, inspect.getasyncgenstate(stream), await anext(stream),
              stream.ag_running, inspect.getasyncgenstate(stream))
        if act == "aclose":
            task = asyncio.create_task(stream.aclose())
        elif act == "athrow":
            task = asyncio.create_task(stream.athrow(ValueError("thrown")))
        elif act == "anext":
            task = asyncio.create_task(anext(stream))
        elif act == "shutdown":
            task = asyncio.create_task(loop.shutdown_asyncgens())
        else:
            task = asyncio.create_task(asyncio.wait_for(anext(stream), 0.05))
        for turn in range(4):
            await asyncio.sleep(0.04)
            print("   ", stream.ag_running, stream.ag_suspended, inspect.getasyncgenstate(stream),
                  stream.ag_frame is None, task.done())
        try:
            print(await task)
        except Exception as error:
            print(repr(error))
        print("   ", stream.ag_running, inspect.getasyncgenstate(stream))


asyncio.run(main())
