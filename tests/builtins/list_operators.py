# Joining, repeating, comparing, membership.
a, b = [1, 2], [3]
print(a + b, a * 2, 2 * b, a * 0, a * -1, [] + [], a == [1, 2], a != b, a < b, [1, 2, 3] > [1, 2], [] < [0])
# expect: [1, 2, 3] [1, 2, 1, 2] [3, 3] [] [] [] True True True True True
print(2 in a, 5 not in a, len(a + b), a[0], a[-1], [1.0, True] == [1, 1], [[1]] * 2, list("abc"), list(range(3)), list({1: 2}))
# expect: True True 3 1 2 True [[1], [1]] ['a', 'b', 'c'] [0, 1, 2] [1]
a += b
a *= 2
print(a, a[1:4], a[::-2], list(reversed(a)), list(a) is a, list(a) == a, [*a, 9])
# expect: [1, 2, 3, 1, 2, 3] [2, 3, 1] [3, 1, 2] [3, 2, 1, 3, 2, 1] False True [1, 2, 3, 1, 2, 3, 9]
print([1, [2, [3]]], repr(["a", 'b"', None, 1.5, b"x", (1,), {2}, {}]), str([]), [[]] == [[]], bool([[]]))
# expect: [1, [2, [3]]] ['a', 'b"', None, 1.5, b'x', (1,), {2}, {}] [] True True
nested = [[1, 2], [3, 4]]
print([list(row) for row in zip(*nested)], sum(nested, []), max(nested), sorted(nested, reverse=True), [x for row in nested for x in row])
# expect: [[1, 3], [2, 4]] [1, 2, 3, 4] [3, 4] [[3, 4], [1, 2]] [1, 2, 3, 4]
