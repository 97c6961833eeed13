# reversed needs a sequence, sorted takes anything.
print(list(reversed([1, 2, 3])), "".join(reversed("abc")), list(reversed(range(3))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})), type(reversed([])).__name__)
# expect: [3, 2, 1] cba [2, 1, 0] [2, 1] ['b', 'a'] list_reverseiterator
print(sorted("banana"), sorted([3, 1], reverse=True), sorted({2: "a", 1: "b"}), sorted((x for x in [2, 1])), sorted([("b", 1), ("a", 2)], key=lambda p: p[1], reverse=True), sorted([1, 2], key=None))
# expect: ['a', 'a', 'a', 'b', 'n', 'n'] [3, 1] [1, 2] [1, 2] [('a', 2), ('b', 1)] [1, 2]


class Countdown:
    def __reversed__(self):
        return iter(["three", "two"])


class Sequence:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i * 10


print(list(reversed(Countdown())), list(reversed(Sequence())))
# expect: ['three', 'two'] [20, 10, 0]
for action in (lambda: reversed({1, 2}), lambda: reversed(5), lambda: sorted(5), lambda: sorted([1, "a"]), lambda: sorted([1], 2), lambda: sorted([None, 1]), lambda: reversed(x for x in []), lambda: sorted(), lambda: sorted([[], ()]), lambda: sorted([1], cmp=2)):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: 'set' object is not reversible
# expect: 'int' object is not reversible
# expect: 'int' object is not iterable
# expect: '<' not supported between instances of 'str' and 'int'
# expect: sorted expected 1 argument, got 2
# expect: '<' not supported between instances of 'int' and 'NoneType'
# expect: 'generator' object is not reversible
# expect: sorted expected 1 argument, got 0
# expect: '<' not supported between instances of 'tuple' and 'list'
# expect: sort() got an unexpected keyword argument 'cmp'
