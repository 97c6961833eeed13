# Everybody has the left fork and waits for the right one.
import asyncio


async def philosopher(name, left, right):
    async with left:
        print(name, "has the left fork")
        await asyncio.sleep(0)
        async with right:
            print(name, "eats")


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    async with asyncio.TaskGroup() as group:
        for i, name in enumerate(["Ada", "Ben", "Cleo"]):
            group.create_task(philosopher(name, forks[i], forks[(i + 1) % 3]), name=name)


asyncio.run(main())
# expect: Ada has the left fork
# expect: Ben has the left fork
# expect: Cleo has the left fork
# oracle: hangs
# exit: 3
