# An elevator that serves requests in its direction.
import asyncio


class Elevator:
    def __init__(self):
        self.floor, self.direction, self.stops = 0, 1, set()
        self.called = asyncio.Condition()

    async def call(self, floor):
        async with self.called:
            self.stops.add(floor)
            self.called.notify()

    async def run(self):
        while True:
            async with self.called:
                await self.called.wait_for(lambda: self.stops)
            ahead = [f for f in self.stops if (f - self.floor) * self.direction >= 0]
            if not ahead:
                self.direction = -self.direction
                continue
            target = min(ahead, key=lambda f: abs(f - self.floor))
            if target == self.floor:
                self.stops.discard(target)
                print(f"{asyncio.get_running_loop().time():4.1f} stop at {target}")
                await asyncio.sleep(0.5)
            else:
                await asyncio.sleep(1)
                self.floor += self.direction


async def main():
    elevator = Elevator()
    task = asyncio.create_task(elevator.run())
    for delay, floor in ((0, 4), (1.2, 2), (0.1, 1), (3, 6), (1, 0)):
        await asyncio.sleep(delay)
        await elevator.call(floor)
        print(f"{asyncio.get_running_loop().time():4.1f} call from {floor}")
    await asyncio.sleep(15)
    task.cancel()
    print(elevator.floor, elevator.stops)


asyncio.run(main())
# expect:  0.0 call from 4
# expect:  1.2 call from 2
# expect:  1.3 call from 1
# expect:  2.0 stop at 2
# expect:  4.3 call from 6
# expect:  4.5 stop at 4
# expect:  5.3 call from 0
# expect:  7.0 stop at 6
# expect: 12.5 stop at 1
# expect: 14.0 stop at 0
# expect: 0 set()
