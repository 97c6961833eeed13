# sum() counts bools as it adds them, and what is not an int gets them as they are.


class Total:
    def __init__(self):
        self.seen = []

    def __add__(self, other):
        self.seen.append(other)
        return self


print(sum([True, False, True]), type(sum([True])), sum(x > 1 for x in range(5)))
# expect: 2 <class 'int'> 3
print(sum([], True), sum([True], True), sum([False, 2, True, 3]), sum([True, 0.5, True]))
# expect: True 2 6 2.5
print(sum([2**62 - 1, True, True, -1]), sum([2**70, True, False]), sum([True, 2**70, True]))
# expect: 4611686018427387904 1180591620717411303425 1180591620717411303426
print(sum([True, False, 1, 1.5], Total()).seen)  # expect: [True, False, 1, 1.5]
try:
    sum([True, None])
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'int' and 'NoneType'
