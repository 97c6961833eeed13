# join() waits for as many task_done() as there were items.
import asyncio


async def worker(queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        print("done", item)
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    await queue.join()
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    for item in (0.3, 0.1, 0.2):
        queue.put_nowait(item)
    await queue.join()
    print("joined", queue.empty())
    for task in workers:
        task.cancel()
    print(await asyncio.gather(*workers, return_exceptions=True))


asyncio.run(main())
# expect: done 0.1
# expect: done 0.3
# expect: done 0.2
# expect: joined True
# expect: [CancelledError(''), CancelledError('')]
