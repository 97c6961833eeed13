# Augmented assignment uses the in-place method, else the plain one, and always rebinds.
class Log:
    def __init__(self):
        self.items = []

    def __iadd__(self, item):
        self.items.append(("+", item))
        return self

    def __imul__(self, item):
        self.items.append(("*", item))
        return self

    def __ior__(self, item):
        return f"replaced by {item}"


class Count:
    def __init__(self, n):
        self.n = n

    def __sub__(self, other):
        return Count(self.n - other)


log = same = Log()
log += 1
log *= 2
print(log.items, log is same)  # expect: [('+', 1), ('*', 2)] True
log |= 3
print(log)  # expect: replaced by 3
count = other = Count(5)
count -= 2
print(count.n, other.n)  # expect: 3 5
numbers = alias = [1]
numbers += (2, 3)
print(alias, numbers is alias)  # expect: [1, 2, 3] True
pair = pair2 = (1,)
pair += (2,)
print(pair2, pair)  # expect: (1,) (1, 2)
holder = {"k": [0]}
holder["k"] += [1]
print(holder)  # expect: {'k': [0, 1]}
