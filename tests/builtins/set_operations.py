# Union, intersection, difference, symmetric difference, as operators and methods.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union([7], (8,)), a.intersection([2, 3], {3}), a.difference([1], [2]), a.symmetric_difference([4, 5]))
# expect: {1, 2, 3, 4, 5} {3, 4} {1, 2} {5} {1, 2, 5} {1, 2, 3, 4, 7, 8} {3} {3, 4} {1, 2, 3, 5}
print(a <= a, a < a, {1} < a, a > {1, 2}, a >= b, a.issubset(range(10)), a.issuperset([1]), a.isdisjoint([9]), a.isdisjoint(b))
# expect: True False True True False True True True False
c = set(a)
c |= {9}
c &= {1, 2, 9}
c -= {2}
c ^= {1, 5}
print(c, a.union(), a.copy() == a, a.copy() is a)  # expect: {5, 9} {1, 2, 3, 4} True False
c.update([1], (2,), "")
c.intersection_update(range(6))
c.difference_update([5])
c.symmetric_difference_update([2, 3])
print(c, frozenset([1]) | {2}, {2} | frozenset([1]), type(frozenset([1]) | {2}).__name__, type({2} | frozenset()).__name__)
# expect: {1, 3} frozenset({1, 2}) {1, 2} frozenset set
print({1, 2} == frozenset([1, 2]), {1} == [1], a & frozenset(b), {1: 0}.keys() | a)
# expect: True False {3, 4} {1, 2, 3, 4}
