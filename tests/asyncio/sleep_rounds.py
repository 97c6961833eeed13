# Sleeps and timers with equal deadlines, and in which round each goes on.
import asyncio

log = []


async def sleeper(name, delay):
    for turn in range(3):
        await asyncio.sleep(delay)
        log.append((name, turn, asyncio.get_running_loop().time()))


async def other(name):
    for turn in range(40):
        log.append((name, turn))
        await asyncio.sleep(0)
        if turn % 7 == 0:
            await asyncio.sleep(0.5)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    for n in range(6):
        loop.call_later(1 + n % 2, log.append, ("timer", n))
    tasks = [asyncio.create_task(sleeper(f"s{n}", 0.5 + n % 3 * 0.5)) for n in range(6)]
    tasks.append(asyncio.create_task(other("o")))
    for n in range(6):
        loop.call_at(start + 1 + n % 2, log.append, ("later timer", n))
    await asyncio.gather(*tasks)
    for entry in log:
        print(entry[0], entry[1], *(round(when - start, 6) for when in entry[2:]))


asyncio.run(main())
