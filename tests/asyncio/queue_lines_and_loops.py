# Who waits at a queue, in which order they are woken, and what is left of those who give up; a queue
# that has seen another loop; what is dropped with an item.
import asyncio

said = []


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("  gone:", self.name)


async def getter(queue, name):
    try:
        said.append((name, await queue.get()))
    except asyncio.CancelledError:
        said.append((name, "cancelled"))
        raise


async def putter(queue, name):
    try:
        await queue.put(name)
        said.append((name, "put"))
    except asyncio.CancelledError:
        said.append((name, "cancelled"))
        raise


def tell(what):
    print(what, said)
    said.clear()


async def getters_in_line(queue):
    tasks = [asyncio.create_task(getter(queue, name)) for name in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    queue.put_nowait(1)  # wakes a
    queue.put_nowait(2)  # b has given up, though it is still in the line: wakes c
    tasks[0].cancel()  # after it was woken: what it was woken for is d's
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    tell("getters")
    await queue.put(3)
    await asyncio.gather(*tasks, return_exceptions=True)
    tell("getters")
    print(queue.qsize(), len(queue._getters))
    while not queue.empty():
        queue.get_nowait()


async def putters_in_line(queue):
    while not queue.full():
        await queue.put("first")
    tasks = [asyncio.create_task(putter(queue, name)) for name in "abcd"]
    await asyncio.sleep(0)
    tasks[0].cancel()
    print(queue.get_nowait())  # a has given up: wakes b
    queue.put_nowait("quick")  # before b
    await asyncio.sleep(0)
    tell("putters")
    tasks[2].cancel()
    print([queue.get_nowait() for _ in range(queue.qsize())])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    tell("putters")
    while not queue.empty():
        print(await queue.get())
        await asyncio.sleep(0)
    await asyncio.gather(*tasks, return_exceptions=True)
    tell("putters")
    print([queue.get_nowait() for _ in range(queue.qsize())], len(queue._putters))


async def strange_turns(queue):
    """Turns that somebody else has ended."""
    first, second = (asyncio.create_task(getter(queue, name)) for name in "xy")
    await asyncio.sleep(0)
    queue._getters[0].set_result("by hand")
    queue.put_nowait(1)
    await asyncio.sleep(0)
    queue.put_nowait(2)
    await asyncio.gather(first, second)
    tell("by hand")
    task = asyncio.create_task(getter(queue, "z"))
    await asyncio.sleep(0)
    queue._getters[0].add_done_callback(lambda turn: said.append("called"))
    queue.put_nowait(3)
    tell("callback not yet")
    await task
    tell("callback")


async def joiners(queue):
    async def join(name):
        await queue.join()
        said.append(name)

    while not queue.full() and queue.qsize() < 2:
        queue.put_nowait(1)
    tasks = [asyncio.create_task(join(name)) for name in "jkl"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    while not queue.empty():
        await queue.get()
        queue.task_done()
    tell("joined not yet")
    queue.put_nowait(2)  # they were woken all the same
    await asyncio.gather(*tasks, return_exceptions=True)
    tell("joined")
    task = asyncio.create_task(join("m"))
    await asyncio.sleep(0)
    tell("nobody")
    queue.get_nowait()
    queue.task_done()
    await task
    tell("joined")


async def finish(queue):
    """Count everything as done."""
    while not queue.empty():
        queue.get_nowait()
    while True:
        try:
            queue.task_done()
        except ValueError:
            break


async def everything(queue):
    await getters_in_line(queue)
    await finish(queue)
    await strange_turns(queue)
    await finish(queue)
    if queue._maxsize:
        await putters_in_line(queue)
        await finish(queue)
    await joiners(queue)


async def items():
    queue = asyncio.Queue(1)
    await queue.put(Noisy("one"))
    await queue.get()
    print("got")
    await queue.put(Noisy("two"))
    item = queue.get_nowait()
    print("held", item.name)
    del item
    await queue.put(Noisy("three"))
    task = asyncio.create_task(queue.put(Noisy("four")))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    del task
    print("cancelled")
    del queue
    print("end")


async def in_another_loop(queue):
    await queue.put(1)
    print(await queue.get())  # nothing waits: that works
    try:
        await queue.get()
    except RuntimeError as error:
        print(str(error).partition("> ")[2])
    print(queue.qsize(), len(queue._getters))
    queue.put_nowait(2)
    try:
        await queue.put(3)
    except RuntimeError as error:
        print(str(error).partition("> ")[2])


for kind in asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue:
    for maxsize in 0, 2:
        print(kind.__name__, maxsize)
        asyncio.run(everything(kind(maxsize)))
asyncio.run(everything(asyncio.Queue(2)), debug=True)
asyncio.run(items())
shared = asyncio.Queue(1)


async def both():
    await asyncio.gather(putter(shared, "a"), putter(shared, "b"), getter(shared, "c"),
                         getter(shared, "d"))


asyncio.run(both())
tell("shared")
asyncio.run(in_another_loop(shared))
