"""Lesson 12: a Condition: wait until something is true, not only until something happened.

A condition is a lock with a waiting room.  `wait_for(test)` gives the lock back while it waits and
has it again when the test is true; who changes the state notifies the waiting room.
"""

import asyncio


class Warehouse:
    def __init__(self):
        self.stock = 0
        self.changed = asyncio.Condition()

    async def deliver(self, amount):
        async with self.changed:
            self.stock += amount
            print(f"delivered {amount}, stock {self.stock}")
            self.changed.notify_all()  # everybody looks again

    async def take(self, name, amount):
        async with self.changed:
            if self.stock < amount:
                print(f"  {name} waits for {amount}")
            await self.changed.wait_for(lambda: self.stock >= amount)
            self.stock -= amount
            print(f"  {name} takes {amount}, stock {self.stock}")


async def main():
    warehouse = Warehouse()
    async with asyncio.TaskGroup() as group:
        group.create_task(warehouse.take("Ann", 3))
        group.create_task(warehouse.take("Bob", 1))
        group.create_task(warehouse.take("Cy", 5))
        for amount in (2, 2, 5):
            await asyncio.sleep(0.1)
            await warehouse.deliver(amount)
    print("left over:", warehouse.stock)

    try:
        warehouse.changed.notify()  # only who holds the lock may notify
    except RuntimeError as error:
        print("RuntimeError:", error)


asyncio.run(main())
