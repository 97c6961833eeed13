# shield keeps the inner task alive when the outer wait is cancelled.
import asyncio


async def important():
    await asyncio.sleep(2)
    print("important work done")
    return "saved"


async def main():
    inner = asyncio.create_task(important())
    try:
        await asyncio.wait_for(asyncio.shield(inner), 1)
    except TimeoutError:
        print("timed out, inner done:", inner.done(), "cancelled:", inner.cancelled())
    print(await inner)
    print(await asyncio.shield(important()))
    inner = asyncio.create_task(important())
    outer = asyncio.shield(inner)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", outer.cancelled(), inner.cancelled())
    print(await inner)
    done = asyncio.shield(inner)
    print(done is inner)


asyncio.run(main())
# expect: timed out, inner done: False cancelled: False
# expect: important work done
# expect: saved
# expect: important work done
# expect: saved
# expect: outer cancelled True False
# expect: important work done
# expect: saved
# expect: True
