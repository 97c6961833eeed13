# A lesson: retries with backoff under a total time limit.
import asyncio


async def flaky(counter):
    counter.append(1)
    await asyncio.sleep(0.1)
    if len(counter) < 3:
        raise ConnectionError(f"attempt {len(counter)}")
    return "finally"


async def retry(make, attempts):
    delay = 0.5
    for attempt in range(attempts):
        try:
            return await asyncio.wait_for(make(), 1)
        except (ConnectionError, TimeoutError) as error:
            print(attempt, repr(error), asyncio.get_running_loop().time())
            await asyncio.sleep(delay)
            delay *= 2
    raise RuntimeError("gave up")


async def main():
    counter = []
    print(await retry(lambda: flaky(counter), 5))
    try:
        async with asyncio.timeout(1):
            print(await retry(lambda: flaky([]), 5))
    except TimeoutError:
        print("out of time", asyncio.get_running_loop().time())


asyncio.run(main())
# expect: 0 ConnectionError('attempt 1') 0.1
# expect: 1 ConnectionError('attempt 2') 0.7
# expect: finally
# expect: 0 ConnectionError('attempt 1') 1.9000000000000001
# expect: 1 ConnectionError('attempt 1') 2.5000000000000004
# expect: out of time 2.8
