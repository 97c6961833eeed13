# Many ask for the same thing; it is made once.
import asyncio


class Cache:
    def __init__(self, make, ttl):
        self.make, self.ttl, self.entries, self.made = make, ttl, {}, 0

    async def get(self, key):
        now = asyncio.get_running_loop().time()
        entry = self.entries.get(key)
        if entry is None or entry[0] < now:
            self.made += 1
            task = asyncio.create_task(self.make(key))
            entry = self.entries[key] = (now + self.ttl, task)
        try:
            return await asyncio.shield(entry[1])
        except Exception:
            self.entries.pop(key, None)
            raise


async def slow_square(n):
    await asyncio.sleep(1)
    if n < 0:
        raise ValueError(f"{n} is negative")
    return n * n


async def main():
    cache = Cache(slow_square, ttl=5)
    print(await asyncio.gather(*(cache.get(n % 3) for n in range(9))), cache.made)
    await asyncio.sleep(3)
    print(await cache.get(1), cache.made)
    await asyncio.sleep(3)
    print(await cache.get(1), cache.made)
    print(await asyncio.gather(cache.get(-1), cache.get(-1), return_exceptions=True), cache.made)
    try:
        await asyncio.wait_for(cache.get(9), 0.5)
    except TimeoutError:
        print("impatient")
    print(await cache.get(9), cache.made)


asyncio.run(main())
# expect: [0, 1, 4, 0, 1, 4, 0, 1, 4] 3
# expect: 1 3
# expect: 1 4
# expect: [ValueError('-1 is negative'), ValueError('-1 is negative')] 5
# expect: impatient
# expect: 81 6
