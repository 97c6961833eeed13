# shutdown: what is inside can still be got, nothing can be put.
import asyncio


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except asyncio.QueueShutDown as error:
        print(label, repr(error))


async def main():
    queue = asyncio.Queue(1)
    queue.put_nowait("item")
    putter = asyncio.create_task(attempt("putter", queue.put("more")))
    await asyncio.sleep(0)
    print(queue)
    queue.shutdown()
    print(queue)
    await putter
    await attempt("put", queue.put("x"))
    for function in (lambda: queue.put_nowait(1), queue.get_nowait, queue.get_nowait):
        try:
            print(function())
        except asyncio.QueueShutDown as error:
            print(repr(error))
    await attempt("get", queue.get())
    queue.task_done()
    await queue.join()
    queue = asyncio.Queue()
    getters = [asyncio.create_task(attempt(f"getter {n}", queue.get())) for n in range(2)]
    await asyncio.sleep(0)
    queue.shutdown()
    queue.shutdown()
    await asyncio.gather(*getters)


asyncio.run(main())
# expect: <Queue maxsize=1 _queue=['item'] _putters[1] tasks=1>
# expect: <Queue maxsize=1 _queue=['item'] tasks=1 shutdown>
# expect: putter QueueShutDown()
# expect: put QueueShutDown()
# expect: QueueShutDown()
# expect: item
# expect: QueueShutDown()
# expect: get QueueShutDown()
# expect: getter 0 QueueShutDown()
# expect: getter 1 QueueShutDown()
