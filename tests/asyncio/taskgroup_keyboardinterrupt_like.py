# BaseExceptions such as SystemExit come out as they are.
import asyncio


async def leaves():
    await asyncio.sleep(1)
    raise SystemExit(3)


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        print("child ended")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(child())
        group.create_task(leaves())


try:
    asyncio.run(main())  # expect: child ended
except SystemExit as error:
    print("SystemExit", error.code)
# expect: SystemExit 3
