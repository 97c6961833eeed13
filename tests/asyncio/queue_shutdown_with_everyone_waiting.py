# shutdown, now or later, with getters, putters and joiners waiting; then every method again.
import asyncio


async def call(name, what, log):
    try:
        log.append(f"{name} {await what}")
    except BaseException as error:
        log.append(f"{name} {error!r}")


async def main():
    for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        for immediate in False, True:
            for filled in 0, 1, 2:
                log = []
                queue = kind(2)
                for number in range(filled):
                    queue.put_nowait(number)
                waiting = [asyncio.create_task(call("join", queue.join(), log))]
                if filled == 0:
                    waiting += [asyncio.create_task(call(f"get{i}", queue.get(), log)) for i in range(2)]
                if filled == 2:
                    waiting += [asyncio.create_task(call(f"put{i}", queue.put(i), log)) for i in range(2)]
                await asyncio.sleep(0.1)
                queue.shutdown(immediate=immediate)
                await asyncio.sleep(0.1)
                print(kind.__name__, immediate, filled, log, queue.qsize(), queue.empty(), queue.full())
                log = []
                for act in (lambda: queue.put(9), queue.get, queue.get, queue.get, queue.join):
                    task = asyncio.create_task(call("late", act(), log))
                    await asyncio.sleep(0.1)
                    task.cancel()
                for act in (lambda: queue.put_nowait(9), queue.get_nowait, queue.task_done, queue.task_done,
                            queue.shutdown, lambda: queue.shutdown(True)):
                    try:
                        log.append(act())
                    except Exception as error:
                        log.append(repr(error))
                await asyncio.sleep(0.1)
                print("   ", log, str(queue).replace(hex(id(queue)), "it"))
                for task in waiting:
                    task.cancel()
                await asyncio.sleep(0)


asyncio.run(main())
