# A thousand tasks.
import asyncio


async def worker(n, results):
    for _ in range(3):
        await asyncio.sleep((n * 7919 % 1000) / 1000)
    results.append(n)
    return n


async def main():
    results = []
    values = await asyncio.gather(*(worker(n, results) for n in range(1000)))
    print(values == list(range(1000)), len(results), results[:8], results[-4:], round(asyncio.get_running_loop().time(), 3))
    expected = sorted(range(1000), key=lambda n: n * 7919 % 1000)
    print(results == expected)


asyncio.run(main())
# expect: True 1000 [0, 679, 358, 37, 716, 395, 74, 753] [284, 963, 642, 321] 2.997
# expect: True
