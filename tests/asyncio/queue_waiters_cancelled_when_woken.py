# Getters and putters that are cancelled before, in and after the turn in which they are woken.
import asyncio


async def getter(queue, name, log):
    try:
        log.append(f"{name} got {await queue.get()}")
    except BaseException as error:
        log.append(f"{name} {error!r}")
        raise


async def putter(queue, name, log):
    try:
        await queue.put(name)
        log.append(f"{name} put")
    except BaseException as error:
        log.append(f"{name} {error!r}")
        raise


async def main():
    for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
        for victims in "a", "b", "ab", "c":
            for when in "before", "after":
                log = []
                queue = kind(1)
                getters = {name: asyncio.create_task(getter(queue, name, log)) for name in "abc"}
                await asyncio.sleep(0)
                if when == "after":
                    queue.put_nowait("item")
                for name in victims:
                    getters[name].cancel(when)
                if when == "before":
                    queue.put_nowait("item")
                await asyncio.sleep(0.1)
                print(kind.__name__, "get", victims, when, log, queue.qsize(), [task.done() for task in getters.values()])
                for task in getters.values():
                    task.cancel()
                log = []
                queue = kind(1)
                queue.put_nowait("first")
                putters = {name: asyncio.create_task(putter(queue, name, log)) for name in "abc"}
                await asyncio.sleep(0)
                if when == "after":
                    queue.get_nowait()
                for name in victims:
                    putters[name].cancel(when)
                if when == "before":
                    queue.get_nowait()
                await asyncio.sleep(0.1)
                print(kind.__name__, "put", victims, when, log, queue.qsize(), [task.done() for task in putters.values()])
                for task in putters.values():
                    task.cancel()
                await asyncio.sleep(0)


asyncio.run(main())
