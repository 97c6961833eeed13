# Accounts, transfers, and errors of their own.
class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")
        self.missing = amount - account.balance


class Account:
    count = 0

    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.history = []
        Account.count += 1

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("a deposit must be positive")
        self._balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        if amount > self._balance:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


def transfer(source, target, amount):
    source.withdraw(amount)
    try:
        target.deposit(amount)
    except ValueError:
        source._balance += amount
        raise


ann, bob = Account("Ann", 100), Account("Bob")
transfer(ann, bob, 30)
print(ann, bob, Account.count)  # expect: Account('Ann', 70) Account('Bob', 30) 2
try:
    transfer(bob, ann, 50)
except InsufficientFunds as error:
    print(error, "- missing", error.missing)  # expect: Bob has 30, needs 50 - missing 20
try:
    ann.deposit(-5)
except ValueError as error:
    print(error)  # expect: a deposit must be positive
print(ann.history + bob.history)  # expect: [('withdraw', 30), ('deposit', 30)]
