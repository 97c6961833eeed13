# When main raises, the other tasks are cancelled before the exception leaves run.
import asyncio


async def background():
    try:
        await asyncio.sleep(10)
    finally:
        print("background cleaned up")


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    raise RuntimeError("main failed")


try:
    asyncio.run(main())  # expect: background cleaned up
except RuntimeError as error:
    print("caught:", error)
# expect: caught: main failed
