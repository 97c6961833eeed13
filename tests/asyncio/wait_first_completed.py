# FIRST_COMPLETED returns as soon as one is done.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    print("finished", n)
    return n


async def main():
    pending = {asyncio.create_task(work(n)) for n in (3, 1, 2)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print("done", [t.result() for t in done], "pending", len(pending))


asyncio.run(main())
# expect: finished 1
# expect: done [1] pending 2
# expect: finished 2
# expect: done [2] pending 1
# expect: finished 3
# expect: done [3] pending 0
