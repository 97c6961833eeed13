# What asyncio.run refuses.
import asyncio


async def work():
    return 1


def plain():
    pass


for wrong in (work, 3, plain, None):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).split(" at ")[0])
# expect: a coroutine was expected, got <function work
# expect: a coroutine was expected, got 3
# expect: a coroutine was expected, got <function plain
# expect: a coroutine was expected, got None


async def main():
    coro = work()
    try:
        asyncio.run(coro)
    except RuntimeError as error:
        print(error)
    with_runner = asyncio.Runner()
    try:
        with_runner.run(coro)
    except RuntimeError as error:
        print(error)
    coro.close()


asyncio.run(main())
# expect: asyncio.run() cannot be called from a running event loop
# expect: Runner.run() cannot be called from a running event loop
