# A timeout per item, a timeout for all.
import asyncio


async def fetch(n):
    await asyncio.sleep(n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    results = []
    try:
        async with asyncio.timeout(5):
            for n in (1, 3, 0.5, 4):
                try:
                    results.append(await asyncio.wait_for(fetch(n), 2))
                except TimeoutError:
                    results.append(f"late {n}")
                print(loop.time(), results)
    except TimeoutError:
        print("out of time", loop.time(), results)


asyncio.run(main())
# expect: 1.0 [1]
# expect: 3.0 [1, 'late 3']
# expect: 3.5 [1, 'late 3', 0.5]
# expect: out of time 5.0 [1, 'late 3', 0.5]
