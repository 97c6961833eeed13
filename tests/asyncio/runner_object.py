# A Runner keeps one loop for several runs.
import asyncio


async def count(n):
    await asyncio.sleep(n)
    return asyncio.get_running_loop()


with asyncio.Runner() as runner:
    first = runner.run(count(1))
    second = runner.run(count(2))
    print(first is second, first is runner.get_loop(), first.is_closed(), first.is_running())
# expect: True True False False
print(first.is_closed())  # expect: True
coroutine = count(0)
try:
    runner.run(coroutine)
except RuntimeError as error:
    print(error)  # expect: Runner is closed
coroutine.close()


async def nested():
    coroutine = count(0)
    try:
        asyncio.Runner().run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()


asyncio.run(nested())  # expect: Runner.run() cannot be called from a running event loop
