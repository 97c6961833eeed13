# ClassVar is no field; methods, properties and class methods are as in any class.
from dataclasses import dataclass
from typing import ClassVar


@dataclass
class Account:
    count: ClassVar[int] = 0
    owner: str
    balance: float = 0.0

    def __post_init__(self):
        Account.count += 1

    @classmethod
    def empty(cls):
        return cls("nobody")

    @property
    def rich(self):
        return self.balance > 100

    def __add__(self, amount):
        return Account(self.owner, self.balance + amount)


print(Account("a") + 150, (Account("a") + 150).rich, Account.empty(), Account.count)
# expect: Account(owner='a', balance=150.0) True Account(owner='nobody', balance=0.0) 5
