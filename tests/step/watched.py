import asyncio
class Account:
    total = 0
    def __init__(self, name):
        self.name = name
        self.balance = 10
    def add(self, n):
        before = self.balance
        self.balance = before + n
        Account.total += n
items = []
seen = {"a": 1}
async def worker(account, n):
    for i in range(2):
        await asyncio.sleep(n)
        account.add(n)
        items.append(i)
        seen["a"] = seen["a"] + n
async def main():
    a, b = Account("a"), Account("b")
    await asyncio.gather(worker(a, 1), worker(b, 2))
    print(a.balance, b.balance)
asyncio.run(main())
