# __iter__ written as a generator; generators as methods keep their own state.
class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def depth_first(self, level=0):
        yield "  " * level + str(self.value)
        for child in (self.left, self.right):
            if child:
                yield from child.depth_first(level + 1)


tree = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
print(list(tree), 3 in tree, sum(tree), max(tree))  # expect: [1, 2, 3, 4, 6] True 16 6
print("\n".join(tree.depth_first()))
# expect: 4
# expect:   2
# expect:     1
# expect:     3
# expect:   6
a, b = iter(tree), iter(tree)
print(next(a), next(a), next(b))  # expect: 1 2 1
