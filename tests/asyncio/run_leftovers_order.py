# Leftover tasks are cancelled together, and waited for; their errors are told.
import asyncio


async def left(name, seconds, fails):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(name, "cancelled")
        await asyncio.sleep(seconds)
        print(name, "cleaned up")
        if fails:
            raise ValueError(name)
        raise


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(
        context["message"], repr(context["exception"]), context["task"].get_name()))
    asyncio.create_task(left("a", 0.2, False), name="a")
    asyncio.create_task(left("b", 0.1, True), name="b")
    await asyncio.sleep(0)
    return "main"


print(asyncio.run(main()))
# expect: a cancelled
# expect: b cancelled
# expect: b cleaned up
# expect: a cleaned up
# expect: unhandled exception during asyncio.run() shutdown ValueError('b') b
# expect: main
