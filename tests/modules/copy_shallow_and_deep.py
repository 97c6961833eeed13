# copy shares what is inside, deepcopy does not; cycles and own hooks.
import copy

original = {"list": [1, [2]], "t": (1, [2])}
shallow, deep = copy.copy(original), copy.deepcopy(original)
original["list"][1].append(3)
print(shallow, deep, deep["t"][1] is original["t"][1])
# expect: {'list': [1, [2, 3]], 't': (1, [2])} {'list': [1, [2]], 't': (1, [2])} False
cycle = [1]
cycle.append(cycle)
twin = copy.deepcopy(cycle)
print(twin[1] is twin, twin is cycle, copy.copy((1, 2)), copy.deepcopy("s"))
# expect: True False (1, 2) s


class Node:
    def __init__(self, v):
        self.v = v

    def __copy__(self):
        return Node("copied")

    def __deepcopy__(self, memo):
        return Node("deep")


print(copy.copy(Node(1)).v, copy.deepcopy([Node(1)])[0].v)  # expect: copied deep
