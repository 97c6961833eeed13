class BankError(Exception):
    """Something the bank does not do."""


class Overdrawn(BankError):
    def __init__(self, missing):
        super().__init__(f"{missing} missing")
        self.missing = missing


def pay(amount):
    raise Overdrawn(amount - 5)


pay(12)
# exit: 1
