# An object with __call__ is a function.
class Adder:
    def __init__(self, amount):
        self.amount = amount
        self.calls = 0

    def __call__(self, value, *, times=1):
        self.calls += 1
        return value + self.amount * times


add = Adder(5)
print(add(1), add(1, times=3), callable(add), add.calls)  # expect: 6 16 True 2
print(list(map(add, [10, 20])), add.calls)  # expect: [15, 25] 4
try:
    add()
except TypeError as error:
    print(error)  # expect: Adder.__call__() missing 1 required positional argument: 'value'
try:
    add.amount()
except TypeError as error:
    print(error)  # expect: 'int' object is not callable
add.__call__ = lambda value: "not used"
print(add(0))  # expect: 5
