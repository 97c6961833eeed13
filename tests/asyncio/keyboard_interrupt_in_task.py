# KeyboardInterrupt raised in a task leaves asyncio.run.
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background ends")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(1)
    raise KeyboardInterrupt


try:
    asyncio.run(main())  # expect: background ends
except KeyboardInterrupt:
    print("KeyboardInterrupt left run")
# expect: KeyboardInterrupt left run
