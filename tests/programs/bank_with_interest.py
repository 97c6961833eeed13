# Kinds of accounts by inheritance; a report over all.
from abc import ABC, abstractmethod


class Account(ABC):
    def __init__(self, name, balance):
        self.name, self.balance = name, balance

    @abstractmethod
    def month(self): ...

    def __lt__(self, other):
        return self.balance < other.balance


class Savings(Account):
    rate = 0.02

    def month(self):
        self.balance = round(self.balance * (1 + self.rate / 12), 2)


class Checking(Account):
    fee = 1.5

    def month(self):
        self.balance -= self.fee


accounts = [Savings("s1", 1000), Checking("c1", 10), Savings("s2", 50)]
for month in range(3):
    for account in accounts:
        account.month()
    print(month + 1, {account.name: account.balance for account in accounts})
# expect: 1 {'s1': 1001.67, 'c1': 8.5, 's2': 50.08}
# expect: 2 {'s1': 1003.34, 'c1': 7.0, 's2': 50.16}
# expect: 3 {'s1': 1005.01, 'c1': 5.5, 's2': 50.24}
print([account.name for account in sorted(accounts)], f"{sum(a.balance for a in accounts):.2f}")
# expect: ['c1', 's2', 's1'] 1060.75
