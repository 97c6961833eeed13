# cancel("why") of a task that waits: where the message goes, and what becomes of the thing waited for.
import asyncio


def tell(future):
    if not future.done():
        return "pending"
    if future.cancelled():
        return "cancelled"
    return repr(future.exception() or future.result())


async def attempt(label, wait, *watched):
    async def body():
        try:
            await wait()
        except asyncio.CancelledError as error:
            print(label, "inside:", error.args, "after", repr(error.__context__))
            raise
        finally:
            print(label, "leaves, cancelling", asyncio.current_task().cancelling())

    task = asyncio.create_task(body(), name=label)
    await asyncio.sleep(0.1)
    print(label, task.cancel("why"), task.cancelling(), task.cancel("again"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(label, "outside:", error.args)
    print(label, [tell(future) for future in watched], task.cancelling(), task.cancelled())
    for future in watched:
        if not future.done():
            future.cancel()
    await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    await attempt("future", lambda: future, future)
    task = asyncio.create_task(asyncio.sleep(9))
    await attempt("task", lambda: task, task)
    group = asyncio.gather(asyncio.sleep(9), asyncio.sleep(8))
    await attempt("gather", lambda: group, group)
    inner = asyncio.create_task(asyncio.sleep(9))
    await attempt("shield", lambda: asyncio.shield(inner), inner)
    waited = [asyncio.create_task(asyncio.sleep(9)) for _ in range(2)]
    await attempt("wait", lambda: asyncio.wait(waited), *waited)
    limited = asyncio.create_task(asyncio.sleep(9))
    await attempt("wait_for", lambda: asyncio.wait_for(limited, 7), limited)
    lock = asyncio.Lock()
    await lock.acquire()
    await attempt("lock", lock.acquire)
    print(lock.locked(), str(lock).split("[")[1])
    semaphore = asyncio.Semaphore(0)
    await attempt("semaphore", semaphore.acquire)
    print(str(semaphore).split("[")[1])
    event = asyncio.Event()
    await attempt("event", event.wait)
    print(str(event).split("[")[1])
    condition = asyncio.Condition()

    async def wait_for_news():
        async with condition:
            await condition.wait()

    await attempt("condition", wait_for_news)
    print(condition.locked(), str(condition).split("[")[1])
    barrier = asyncio.Barrier(2)
    await attempt("barrier", barrier.wait)
    print(barrier.n_waiting, barrier.broken, str(barrier).split("[")[1])
    queue = asyncio.Queue(1)
    await attempt("get", queue.get)
    queue.put_nowait(1)
    await attempt("put", lambda: queue.put(2))
    await attempt("join", queue.join)
    print(str(queue).split(" at")[0], queue.qsize())

    async def numbers():
        try:
            await asyncio.sleep(9)
            yield 1
        except asyncio.CancelledError as error:
            print("the generator:", error.args)
            raise

    await attempt("anext", numbers().__anext__)
    done, first = loop.create_future(), asyncio.create_task(asyncio.sleep(9))
    await attempt("as_completed", lambda: next(asyncio.as_completed([done, first])), done, first)


asyncio.run(main())
