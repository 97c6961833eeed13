# The error that a bad yield brings lives until the step that it is thrown in has ended: what its
# traceback keeps goes only after those who wait for the task have been told.
import asyncio
import gc

gc.disable()


class Odd:
    def __await__(self):
        yield self


async def counts(label):
    try:
        yield 1
    finally:
        print(label, "cleans up")


async def worker(label):
    numbers = counts(label)
    await anext(numbers)
    try:
        await Odd()
    except RuntimeError as error:
        print(label, str(error).split(":")[0])


async def fails(label):
    numbers = counts(label)
    await anext(numbers)
    await Odd()


async def main():
    for function in worker, fails:
        tasks = [asyncio.create_task(function(label)) for label in "abc"]
        await asyncio.wait(tasks)
        print("all have ended")
        await asyncio.sleep(0)
        del tasks
        await asyncio.sleep(0.1)


asyncio.run(main())
# expect: a Task got bad yield
# expect: b Task got bad yield
# expect: c Task got bad yield
# expect: a cleans up
# expect: b cleans up
# expect: all have ended
# expect: c cleans up
# expect: all have ended
# expect: c cleans up
# expect: b cleans up
# expect: a cleans up
