# A task that looks after another.
import asyncio


async def worker(beat, delays):
    for delay in delays:
        await asyncio.sleep(delay)
        beat.set()
    return "finished"


async def watch(delays):
    beat = asyncio.Event()
    task = asyncio.create_task(worker(beat, delays))
    while not task.done():
        beat.clear()
        waiter = asyncio.create_task(beat.wait())
        done, _ = await asyncio.wait({task, waiter}, timeout=2, return_when=asyncio.FIRST_COMPLETED)
        if not done:
            task.cancel()
            print("no heartbeat at", asyncio.get_running_loop().time())
            await asyncio.wait([task])
        waiter.cancel()
    return "cancelled" if task.cancelled() else task.result()


async def main():
    print(await watch([1, 1, 1]))
    print(await watch([1, 5, 1]))


asyncio.run(main())
# expect: finished
# expect: no heartbeat at 6.0
# expect: cancelled
