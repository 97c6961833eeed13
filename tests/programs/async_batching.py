# Requests collected into batches by size or by time.
import asyncio


class Batcher:
    def __init__(self, size, seconds):
        self.size, self.seconds, self.waiting, self.timer = size, seconds, [], None

    async def get(self, key):
        future = asyncio.get_running_loop().create_future()
        self.waiting.append((key, future))
        if len(self.waiting) >= self.size:
            self.flush("size")
        elif self.timer is None:
            self.timer = asyncio.get_running_loop().call_later(self.seconds, self.flush, "time")
        return await future

    def flush(self, why):
        if self.timer:
            self.timer.cancel()
            self.timer = None
        batch, self.waiting = self.waiting, []
        print(f"{asyncio.get_running_loop().time():g} flush by {why}: {[key for key, _ in batch]}")
        for key, future in batch:
            if key == "bad":
                future.set_exception(KeyError(key))
            elif not future.cancelled():
                future.set_result(key.upper())


async def request(batcher, delay, key):
    await asyncio.sleep(delay)
    try:
        return await batcher.get(key)
    except KeyError as error:
        return f"error {error}"


async def main():
    batcher = Batcher(3, 1)
    plan = ((0, "a"), (0.1, "b"), (0.2, "c"), (0.3, "d"), (2, "e"), (2.9, "bad"), (2.95, "g"))
    print(await asyncio.gather(*(request(batcher, delay, key) for delay, key in plan)))


asyncio.run(main())
# expect: 0.2 flush by size: ['a', 'b', 'c']
# expect: 1.3 flush by time: ['d']
# expect: 2.95 flush by size: ['e', 'bad', 'g']
# expect: ['A', 'B', 'C', 'D', 'E', "error 'bad'", 'G']
