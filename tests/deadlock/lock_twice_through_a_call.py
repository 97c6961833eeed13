# The lock is held across a call that takes it again.
import asyncio


class Account:
    def __init__(self):
        self.lock = asyncio.Lock()
        self.balance = 0

    async def deposit(self, amount):
        async with self.lock:
            self.balance += amount

    async def deposit_twice(self, amount):
        async with self.lock:
            await self.deposit(amount)
            await self.deposit(amount)


async def main():
    await Account().deposit_twice(10)


asyncio.run(main())
# oracle: hangs
# exit: 3
