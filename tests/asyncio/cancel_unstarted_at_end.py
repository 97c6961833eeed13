# run() cancels a task that has not begun.
import asyncio


async def child():
    print("never")


async def main():
    asyncio.create_task(child())
    print("main ends")


asyncio.run(main())
# expect: main ends
# expect: never
