# Tuples: count, index and operators.
t = (1, 2, 3, 2)
print(t.count(2), t.count(9), t.index(2), t.index(2, 2), len(t), t[1:], t + (4,), t * 2, (1,) * 3, () * 5)
# expect: 2 0 1 3 4 (2, 3, 2) (1, 2, 3, 2, 4) (1, 2, 3, 2, 1, 2, 3, 2) (1, 1, 1) ()
print(tuple("ab"), tuple([1]), tuple(), (5,), (), ((),), t == (1, 2, 3, 2), t < (1, 3), hash((1, 2)) == hash((1, 2)), 3 in t)
# expect: ('a', 'b') (1,) () (5,) () ((),) True True True True
print(tuple(x * x for x in range(3)), tuple({"k": 1}), tuple(t) is t, repr(("a",)), str((1, "b", None)), (1, 2) + tuple([3]))
# expect: (0, 1, 4) ('k',) True ('a',) (1, 'b', None) (1, 2, 3)
for action in (lambda: t.index(9), lambda: t.count(), lambda: tuple(5), lambda: t + [1], lambda: hash(([],)), lambda: t[9], lambda: t.append(1), lambda: tuple(1, 2)):
    try:
        print(action())
    except (ValueError, TypeError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: ValueError tuple.index(x): x not in tuple
# expect: TypeError tuple.count() takes exactly one argument (0 given)
# expect: TypeError 'int' object is not iterable
# expect: TypeError can only concatenate tuple (not "list") to tuple
# expect: TypeError unhashable type: 'list'
# expect: IndexError tuple index out of range
# expect: AttributeError 'tuple' object has no attribute 'append'
# expect: TypeError tuple expected at most 1 argument, got 2
