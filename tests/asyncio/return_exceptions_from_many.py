# Results and failures of many workers, sorted out afterwards.
import asyncio


async def job(n):
    await asyncio.sleep(n % 3)
    if n % 4 == 3:
        raise ValueError(f"job {n}")
    return n * n


async def main():
    results = await asyncio.gather(*(job(n) for n in range(10)), return_exceptions=True)
    good = [r for r in results if not isinstance(r, Exception)]
    bad = [str(r) for r in results if isinstance(r, Exception)]
    print(good, bad, asyncio.get_running_loop().time())


asyncio.run(main())  # expect: [0, 1, 4, 16, 25, 36, 64, 81] ['job 3', 'job 7'] 2.0
