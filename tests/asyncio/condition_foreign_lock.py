# Two conditions on one lock; a lock of another kind.
import asyncio


async def main():
    lock = asyncio.Lock()
    full, empty = asyncio.Condition(lock), asyncio.Condition(lock)
    items = []

    async def producer():
        for item in range(4):
            async with empty:
                await empty.wait_for(lambda: len(items) < 2)
                items.append(item)
                print("put", item)
                full.notify()

    async def consumer():
        for _ in range(4):
            async with full:
                await full.wait_for(lambda: items)
                print("got", items.pop(0))
                empty.notify()

    await asyncio.gather(producer(), consumer())
    for method in ("notify", "notify_all"):
        try:
            getattr(full, method)()
        except RuntimeError as error:
            print(error)
    try:
        await full.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
# expect: put 0
# expect: put 1
# expect: got 0
# expect: got 1
# expect: put 2
# expect: put 3
# expect: got 2
# expect: got 3
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot wait on un-acquired lock
