# List, set, dict comprehensions and generator expressions.
print([x for x in range(5)], {x % 3 for x in range(9)}, {x: x * x for x in range(3)})
# expect: [0, 1, 2, 3, 4] {0, 1, 2} {0: 0, 1: 1, 2: 4}
print(list(x for x in "abc"), sum(x * x for x in range(4)), max((len(w) for w in ["a", "bbb"]), default=0))
# expect: ['a', 'b', 'c'] 14 3
print([x for x in range(10) if x % 2 if x > 4], [x if x > 1 else -x for x in range(3)])
# expect: [5, 7, 9] [0, -1, 2]
print([a + b for a in "xy" for b in "12"], [[i for i in range(n)] for n in range(3)])
# expect: ['x1', 'x2', 'y1', 'y2'] [[], [0], [0, 1]]
print({k: v for k, v in {"a": 1, "b": 2}.items() if v > 1}, [(a, b) for a, b in [(1, 2), (3, 4)]])
# expect: {'b': 2} [(1, 2), (3, 4)]
print([x for row in [[1, 2], [3]] for x in row], [y for x in range(3) if (y := x * 2) > 1])
# expect: [1, 2, 3] [2, 4]
print([*[1], *(2, 3)], {**{"a": 1}, "b": 2}, {*"a", *"a"})
# expect: [1, 2, 3] {'a': 1, 'b': 2} {'a'}
generator = (x for x in [1, 2])
print(next(generator), list(generator), list(generator))  # expect: 1 [2] []
