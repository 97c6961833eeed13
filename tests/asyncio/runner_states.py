# A Runner makes its loop when it is first needed, and cannot be used when it is closed.
import asyncio


async def work():
    return "work"


runner = asyncio.Runner()
runner.close()
loop = runner.get_loop()
print(loop is runner.get_loop(), loop.is_closed())  # expect: True False
print(runner.run(work()))  # expect: work
try:
    runner.run(3)
except ValueError as error:
    print(error)  # expect: a coroutine was expected, got 3
runner.close()
runner.close()
print(loop.is_closed())  # expect: True
coro = work()
for attempt in (runner.get_loop, lambda: runner.run(coro), runner.__enter__):
    try:
        attempt()
    except RuntimeError as error:
        print(error)
# expect: Runner is closed
# expect: Runner is closed
# expect: Runner is closed
coro.close()
