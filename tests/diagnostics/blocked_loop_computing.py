# A long computation, on a clock that counts work.
# flags: --debug --cpu=1000 --quiet=summary
import asyncio


def count_to(n):
    total = 0
    for i in range(n):
        total += i
    return total


async def main():
    tick = asyncio.create_task(asyncio.sleep(0), name="tick")
    await asyncio.sleep(0)
    print(count_to(300_000))
    await tick


asyncio.run(main())  # expect: 44999850000
