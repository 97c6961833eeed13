import asyncio


class InsufficientFunds(Exception):
    pass


class Account:
    _ids = iter(range(1000, 2000))

    def __init__(self, owner, balance=0):
        self.id = next(self._ids)
        self.owner = owner
        self._balance = balance
        self.lock = asyncio.Lock()

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(f"{self.owner}: {value:+,.2f}")
        self._balance = value

    def __str__(self):
        return f"{self.owner}#{self.id}: {self._balance:>12,.2f}"

    def __lt__(self, other):
        return self.id < other.id


async def transfer(a, b, amount):
    x, y = sorted([a, b])
    async with x.lock, y.lock:
        before = a.balance
        await asyncio.sleep(0.01)
        a.balance = before - amount
        b.balance += amount
        return f"{a.owner}->{b.owner} {amount}"


async def main():
    alice, bob, carol = (Account(n, b) for n, b in [("Alice", 100), ("Bob", 50.5), ("Carol", 1234567.891)])
    results = await asyncio.gather(
        transfer(alice, bob, 30),
        transfer(bob, carol, 20.25),
        transfer(carol, alice, 1000000),
        transfer(bob, alice, 500),
        return_exceptions=True,
    )
    for r in results:
        match_ = isinstance(r, Exception)
        print("ERR" if match_ else "ok ", repr(r))
    for acc in sorted([carol, bob, alice]):
        print(acc)
    print(sum(a.balance for a in (alice, bob, carol)))
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(transfer(alice, bob, 1e9))
            tg.create_task(transfer(bob, carol, 1))
            tg.create_task(transfer(carol, carol, 1) if False else transfer(carol, bob, 10**8))
    except* InsufficientFunds as eg:
        print(eg.exceptions)
        print(eg)
    print(alice, bob, carol, sep="\n")
    del alice.balance


asyncio.run(main())
# expect: ok  'Alice->Bob 30'
# expect: ok  'Bob->Carol 20.25'
# expect: ok  'Carol->Alice 1000000'
# expect: ERR InsufficientFunds('Bob: -439.75')
# expect: Alice#1000: 1,000,070.00
# expect: Bob#1001:        60.25
# expect: Carol#1002:   234,588.14
# expect: 1234718.391
# expect: (InsufficientFunds('Alice: -998,999,930.00'),)
# expect: unhandled errors in a TaskGroup (1 sub-exception)
# expect: Alice#1000: 1,000,070.00
# expect: Bob#1001:        60.25
# expect: Carol#1002:   234,588.14
# exit: 1
