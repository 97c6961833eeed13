# Whoever ends first comes first; errors come where they are awaited.
import asyncio


async def child(seconds, name):
    await asyncio.sleep(seconds)
    if name == "bad":
        raise KeyError(name)
    return name


async def main():
    for next_one in asyncio.as_completed([child(0.3, "c"), child(0.1, "a"), child(0.2, "bad")]):
        try:
            print(await next_one)
        except KeyError as error:
            print("error", error)
    tasks = [asyncio.create_task(child(seconds, f"t{seconds}")) for seconds in (0.3, 0.1, 0.2)]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, tasks.index(task), task.result())


asyncio.run(main())
# expect: a
# expect: error 'bad'
# expect: c
# expect: True 1 t0.1
# expect: True 2 t0.2
# expect: True 0 t0.3
