# Many readers or one writer, made of a condition.
import asyncio
from contextlib import asynccontextmanager


class ReadWriteLock:
    def __init__(self):
        self.condition = asyncio.Condition()
        self.readers = 0
        self.writing = False

    @asynccontextmanager
    async def read(self):
        async with self.condition:
            await self.condition.wait_for(lambda: not self.writing)
            self.readers += 1
        try:
            yield
        finally:
            async with self.condition:
                self.readers -= 1
                self.condition.notify_all()

    @asynccontextmanager
    async def write(self):
        async with self.condition:
            await self.condition.wait_for(lambda: not self.writing and not self.readers)
            self.writing = True
        try:
            yield
        finally:
            async with self.condition:
                self.writing = False
                self.condition.notify_all()


async def reader(lock, name, at):
    await asyncio.sleep(at)
    async with lock.read():
        print(f"{asyncio.get_running_loop().time():g} {name} reads with {lock.readers}")
        await asyncio.sleep(1)


async def writer(lock, name, at):
    await asyncio.sleep(at)
    async with lock.write():
        print(f"{asyncio.get_running_loop().time():g} {name} writes")
        await asyncio.sleep(2)


async def main():
    lock = ReadWriteLock()
    await asyncio.gather(reader(lock, "r1", 0), reader(lock, "r2", 0.5), writer(lock, "w1", 0.6), reader(lock, "r3", 0.7), writer(lock, "w2", 1.7), reader(lock, "r4", 2.1))


asyncio.run(main())
# expect: 0 r1 reads with 1
# expect: 0.5 r2 reads with 2
# expect: 0.7 r3 reads with 3
# expect: 1.7 w1 writes
# expect: 3.7 w2 writes
# expect: 5.7 r4 reads with 1
