# shutdown: waiting getters and putters, what is left, at once or later.
import asyncio


async def attempt(name, coro):
    try:
        print(name, await coro)
    except (asyncio.QueueShutDown, asyncio.QueueEmpty) as error:
        print(name, repr(error))


async def main():
    queue = asyncio.Queue(1)
    getters = [asyncio.create_task(attempt(f"get{i}", queue.get())) for i in range(2)]
    await asyncio.sleep(0)
    queue.shutdown()
    await asyncio.gather(*getters)
    await attempt("put", queue.put(1))
    queue = asyncio.Queue(1)
    queue.put_nowait("left")
    putter = asyncio.create_task(attempt("putter", queue.put("more")))
    await asyncio.sleep(0)
    queue.shutdown()
    await putter
    await attempt("get", queue.get())
    await attempt("get", queue.get())
    for method in (queue.get_nowait, lambda: queue.put_nowait(1)):
        try:
            method()
        except asyncio.QueueShutDown as error:
            print(repr(error))


asyncio.run(main())
# expect: get0 QueueShutDown()
# expect: get1 QueueShutDown()
# expect: put QueueShutDown()
# expect: putter QueueShutDown()
# expect: get left
# expect: get QueueShutDown()
# expect: QueueShutDown()
# expect: QueueShutDown()
