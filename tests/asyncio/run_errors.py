# What asyncio.run refuses.
import asyncio


async def main():
    coroutine = asyncio.sleep(0)
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print("RuntimeError:", error)
    coroutine.close()


asyncio.run(main())
# expect: RuntimeError: asyncio.run() cannot be called from a running event loop
for thing in (3, None, "text", [1]):
    try:
        asyncio.run(thing)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError a coroutine was expected, got 3
# expect: ValueError a coroutine was expected, got None
# expect: ValueError a coroutine was expected, got 'text'
# expect: ValueError a coroutine was expected, got [1]
