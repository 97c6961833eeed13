# What a wake-up throws into a task lives until the step has ended: what its traceback keeps goes only
# after those who wait for the task have been told.
import asyncio
import gc

gc.disable()


async def counts(label):
    try:
        for number in range(2):
            await asyncio.sleep(0.125 * number)
            yield number
    finally:
        print(label, "cleans up")


async def worker(label):
    numbers = counts(label)
    await anext(numbers)
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(1)), 1)
    except TimeoutError:
        print(label, "has waited too long")


async def main():
    tasks = [asyncio.create_task(worker(label)) for label in "abc"]
    await asyncio.wait(tasks)
    print("all have ended")
    await asyncio.sleep(0)


asyncio.run(main())
# expect: a has waited too long
# expect: b has waited too long
# expect: c has waited too long
# expect: a cleans up
# expect: b cleans up
# expect: all have ended
# expect: c cleans up
