# add, remove, discard, pop, clear.
s = {1, 2, 3}
s.remove(2)
s.discard(99)
print(s, s.pop(), s, s.clear(), s)  # expect: set() 1 set() None set()


def attempt(action):
    try:
        print(action())
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: {1}.remove(5))  # expect: KeyError 5
attempt(lambda: {1}.remove("k"))  # expect: KeyError 'k'
attempt(lambda: set().pop())  # expect: KeyError 'pop from an empty set'
attempt(lambda: {1}.add([]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: {[]})  # expect: TypeError unhashable type: 'list'
attempt(lambda: {1} | [1])  # expect: TypeError unsupported operand type(s) for |: 'set' and 'list'
attempt(lambda: {1} - (1,))
# expect: TypeError unsupported operand type(s) for -: 'set' and 'tuple'
attempt(lambda: {1} & "a")  # expect: TypeError unsupported operand type(s) for &: 'set' and 'str'
attempt(lambda: {1} < [1])
# expect: TypeError '<' not supported between instances of 'set' and 'list'
attempt(lambda: set(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: set(1, 2))  # expect: TypeError set expected at most 1 argument, got 2
attempt(lambda: frozenset([1]).add(2))
# expect: AttributeError 'frozenset' object has no attribute 'add'
attempt(lambda: {1}.union(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: hash({1}))  # expect: TypeError unhashable type: 'set'
attempt(lambda: {{1}})  # expect: TypeError unhashable type: 'set'
attempt(lambda: set("a").update(3))  # expect: TypeError 'int' object is not iterable
attempt(lambda: {1} + {2})  # expect: TypeError unsupported operand type(s) for +: 'set' and 'set'
attempt(lambda: hash(frozenset([1, 2])) == hash(frozenset([2, 1])))  # expect: True
attempt(lambda: {1}.add())  # expect: TypeError set.add() takes exactly one argument (0 given)
