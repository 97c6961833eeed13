# The second failure is lost, but every child ends.
import asyncio


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        raise KeyError(name)
    finally:
        print(name, "ended")


async def main():
    tasks = [asyncio.create_task(work(n, s)) for n, s in (("first", 1), ("second", 2))]
    try:
        await asyncio.gather(*tasks)
    except KeyError as error:
        print("caught", error)
    await asyncio.wait(tasks)
    print([repr(task.exception()) for task in tasks])


asyncio.run(main())
# expect: first ended
# expect: caught 'first'
# expect: second ended
# expect: ["KeyError('first')", "KeyError('second')"]
