# join waits for task_done, not for an empty queue.
import asyncio


async def worker(name, queue):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        print(f"{asyncio.get_running_loop().time() - start:g} {name} slept {seconds}")
        queue.task_done()


async def main():
    global start
    start = asyncio.get_running_loop().time()
    queue = asyncio.Queue()
    await queue.join()
    print("an empty queue is joined at once")
    for seconds in (3, 1, 2, 1.5):
        queue.put_nowait(seconds)
    workers = [asyncio.create_task(worker(n, queue)) for n in "AB"]
    await queue.join()
    print("all done", queue.empty())
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())
# expect: an empty queue is joined at once
# expect: 1 B slept 1
# expect: 3 A slept 3
# expect: 3 B slept 2
# expect: 4.5 A slept 1.5
# expect: all done True
# expect: [CancelledError(''), CancelledError('')]
