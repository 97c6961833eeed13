# A waiter that is cancelled leaves the barrier to the others.
import asyncio


async def meet(barrier, name):
    try:
        print(name, await barrier.wait())
    except asyncio.CancelledError:
        print(name, "cancelled", barrier.n_waiting)
        raise


async def main():
    barrier = asyncio.Barrier(2)
    first = asyncio.create_task(meet(barrier, "first"))
    await asyncio.sleep(0)
    first.cancel()
    await asyncio.sleep(0)
    print(barrier.n_waiting, barrier.broken)
    await asyncio.gather(meet(barrier, "second"), meet(barrier, "third"))


asyncio.run(main())
# expect: first cancelled 0
# expect: 0 False
# expect: third 1
# expect: second 0
