# The first answer wins, the others are cancelled.
import asyncio


async def server(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise


async def race(*coroutines):
    tasks = [asyncio.create_task(c) for c in coroutines]
    try:
        for first in asyncio.as_completed(tasks):
            return await first
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    print(await race(server("slow", 3), server("fast", 1), server("middle", 2)))
    print(asyncio.get_running_loop().time())


asyncio.run(main())
# expect: slow cancelled
# expect: middle cancelled
# expect: fast
# expect: 1.0
