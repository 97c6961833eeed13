# One of two never ends; only the first is waited for.
import asyncio


async def main():
    stuck = asyncio.create_task(asyncio.Event().wait())
    quick = asyncio.create_task(asyncio.sleep(1, "quick"))
    done, pending = await asyncio.wait([stuck, quick], return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done])
    stuck.cancel()
    await asyncio.wait([stuck])


asyncio.run(main())  # expect: ['quick']
