"""Lesson 10: one thread, and still a race.

Between reading the balance and writing it back there is an `await`, and there other tasks run.
Each of them reads the same old balance: updates are lost.  A Lock makes read and write one step.
"""

import asyncio


class Account:
    def __init__(self):
        self.balance = 0
        self.lock = asyncio.Lock()

    async def deposit_unsafe(self, amount):
        balance = self.balance  # read
        await asyncio.sleep(0.01)  # everybody else reads the same
        self.balance = balance + amount  # write: what came in between is overwritten

    async def deposit_safe(self, amount):
        async with self.lock:  # the next one waits here
            balance = self.balance
            await asyncio.sleep(0.01)
            self.balance = balance + amount

    async def deposit_at_once(self, amount):
        await asyncio.sleep(0.01)
        self.balance += amount  # no await between read and write: nobody can come in between


async def ten_deposits(name):
    account = Account()
    deposit = getattr(account, name)
    async with asyncio.TaskGroup() as group:
        for _ in range(10):
            group.create_task(deposit(10))
    verdict = "right" if account.balance == 100 else "WRONG"
    print(f"{name:16} balance {account.balance:3} {verdict}")


async def main():
    await ten_deposits("deposit_unsafe")
    await ten_deposits("deposit_safe")
    await ten_deposits("deposit_at_once")


asyncio.run(main())
