class Account:
    def __init__(self):
        self.balance = 0

    def show(self):
        return balance


Account().show()
# exit: 1
