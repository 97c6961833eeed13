# A semaphore lets only two of three sit down.
import asyncio


async def philosopher(name, left, right, seats):
    async with seats, left:
        await asyncio.sleep(0)
        async with right:
            print(name, "eats")


async def main():
    forks = [asyncio.Lock() for _ in range(3)]
    seats = asyncio.Semaphore(2)
    await asyncio.gather(
        *[philosopher(i, forks[i], forks[(i + 1) % 3], seats) for i in range(3)]
    )


asyncio.run(main())
# expect: 1 eats
# expect: 0 eats
# expect: 2 eats
