# A task cancelled while as_completed watches it; and the watcher cancelled.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (5, 6)]
    asyncio.get_running_loop().call_later(1, tasks[1].cancel, "bye")
    for step in asyncio.as_completed(tasks):
        try:
            print(await step)
        except asyncio.CancelledError as error:
            print(repr(error))

    async def watch():
        async for task in asyncio.as_completed([asyncio.sleep(9)]):
            print("never")

    watcher = asyncio.create_task(watch())
    await asyncio.sleep(1)
    watcher.cancel()
    print(await asyncio.gather(watcher, return_exceptions=True))


asyncio.run(main())
# expect: CancelledError('bye')
# expect: 5
# expect: [CancelledError('')]
