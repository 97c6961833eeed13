# Primitives that need not wait do not give up the turn.
import asyncio

log = []


async def other():
    for i in range(4):
        log.append(f"o{i}")
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(other())
    lock, queue, event, gate = asyncio.Lock(), asyncio.Queue(), asyncio.Event(), asyncio.Semaphore(1)
    async with lock:
        log.append("lock")
    await queue.put(1)
    log.append(f"queue {await queue.get()}")
    event.set()
    await event.wait()
    async with gate:
        log.append("gate")
    async with asyncio.timeout(1):
        log.append("timeout")
    await asyncio.sleep(0)
    log.append("slept")
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0))
    log.append("group")
    await asyncio.gather(asyncio.sleep(0))
    log.append("gather")
    await task
    print(log)


asyncio.run(main())
# expect: ['lock', 'queue 1', 'gate', 'timeout', 'o0', 'slept', 'o1', 'o2', 'o3', 'group', 'gather']
