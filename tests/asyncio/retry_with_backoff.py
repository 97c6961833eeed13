# Retries in virtual time.
import asyncio


class Flaky:
    def __init__(self, failures):
        self.failures = failures

    async def call(self):
        await asyncio.sleep(0.1)
        if self.failures:
            self.failures -= 1
            raise ConnectionError(f"{self.failures} left")
        return "connected"


async def retry(call, attempts, delay):
    for attempt in range(1, attempts + 1):
        try:
            return await call()
        except ConnectionError as error:
            print(f"{asyncio.get_running_loop().time():.1f} attempt {attempt}: {error}")
            if attempt == attempts:
                raise
            await asyncio.sleep(delay)
            delay *= 2


async def main():
    print(await retry(Flaky(3).call, 5, 1))
    try:
        await retry(Flaky(9).call, 2, 1)
    except ConnectionError as error:
        print("gave up:", error)


asyncio.run(main())
# expect: 0.1 attempt 1: 2 left
# expect: 1.2 attempt 2: 1 left
# expect: 3.3 attempt 3: 0 left
# expect: connected
# expect: 7.5 attempt 1: 8 left
# expect: 8.6 attempt 2: 7 left
# expect: gave up: 7 left
