# Tasks made while run is cleaning up.
import asyncio


async def child():
    try:
        print("child")
        await asyncio.sleep(1)
        print("child ends")
    finally:
        print("child finally")


async def parent():
    try:
        await asyncio.sleep(10)
    finally:
        global kept
        kept = asyncio.create_task(child())
        await asyncio.sleep(0)


async def main():
    asyncio.create_task(parent())
    await asyncio.sleep(0)


asyncio.run(main())
print(kept)
kept.get_coro().close()
kept = None
