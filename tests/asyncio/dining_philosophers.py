# Ordered forks: no deadlock.
import asyncio


async def philosopher(name, left, right, log):
    first, second = sorted((left, right), key=lambda fork: fork[0])
    for meal in range(2):
        await asyncio.sleep(0.5)
        async with first[1]:
            async with second[1]:
                log.append(f"{asyncio.get_running_loop().time():g}:{name}")
                await asyncio.sleep(1)


async def main():
    forks = [(i, asyncio.Lock()) for i in range(4)]
    log = []
    async with asyncio.TaskGroup() as group:
        for i in range(4):
            group.create_task(philosopher("ABCD"[i], forks[i], forks[(i + 1) % 4], log))
    print(*log)


asyncio.run(main())  # expect: 0.5:A 0.5:C 1.5:B 1.5:D 2.5:C 2.5:A 3.5:B 3.5:D
