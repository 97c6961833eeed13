# cached_property computes once for each instance.
from functools import cached_property


class Data:
    def __init__(self, numbers):
        self.numbers = numbers

    @cached_property
    def total(self):
        print("computing")
        return sum(self.numbers)


a, b = Data([1, 2]), Data([10])
print(a.total, a.total, b.total)
# expect: computing
# expect: computing
# expect: 3 3 10
a.numbers = [100]
print(a.total, "total" in a.__dict__)  # expect: 3 True
del a.total
print(a.total)
# expect: computing
# expect: 100
