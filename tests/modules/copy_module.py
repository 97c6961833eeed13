# Shallow and deep copies.
import copy


class Node:
    def __init__(self, value):
        self.value = value
        self.children = []


original = [[1, 2], {"a": [3]}]
shallow, deep = copy.copy(original), copy.deepcopy(original)
original[0].append("x")
original[1]["a"].append("y")
original.append("z")
print(original, shallow, deep)
# expect: [[1, 2, 'x'], {'a': [3, 'y']}, 'z'] [[1, 2, 'x'], {'a': [3, 'y']}] [[1, 2], {'a': [3]}]
node = Node(1)
node.children.append(Node(2))
clone = copy.deepcopy(node)
clone.children[0].value = 99
print(node.children[0].value, copy.copy(node).children is node.children, clone.children is node.children)
# expect: 2 True False
loop = [1]
loop.append(loop)
print(copy.deepcopy(loop))  # expect: [1, [...]]
t = (1, [2])
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy("a"), copy.copy(5))
# expect: True False a 5
