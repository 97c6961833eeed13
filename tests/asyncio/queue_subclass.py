# A queue of one's own: override _init, _get and _put.
import asyncio


class Distinct(asyncio.Queue):
    def _init(self, maxsize):
        print("init", maxsize)
        self._queue = {}

    def _put(self, item):
        self._queue[item] = True

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


class Counting(asyncio.Queue):
    def put_nowait(self, item):
        print("counted", item)
        return super().put_nowait(item)

    def get_nowait(self):
        item = super().get_nowait()
        print("taken", item)
        return item


async def main():
    queue = Distinct(2)
    for item in "aab":
        queue.put_nowait(item)
    print(queue, queue.full(), await queue.get(), await queue.get())
    counting = Counting()
    await counting.put(1)
    print(await counting.get())


asyncio.run(main())
# expect: init 2
# expect: <Distinct maxsize=2 tasks=3> True a b
# expect: counted 1
# expect: taken 1
# expect: 1
