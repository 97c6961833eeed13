# When main returns, tasks that are still waiting are cancelled, and their finally runs.
import asyncio


async def background(name):
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "finally")


async def stubborn():
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        print("stubborn ended in its own time")


async def main():
    asyncio.create_task(background("a"))
    asyncio.create_task(background("b"))
    asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    print("main returns")
    return "result"


print(asyncio.run(main()))
# expect: main returns
# expect: a cancelled
# expect: a finally
# expect: b cancelled
# expect: b finally
# expect: stubborn ended in its own time
# expect: result
