# What dictionaries complain about.
def attempt(action):
    try:
        print(action())
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


d = {"a": 1}
attempt(lambda: d["missing"])  # expect: KeyError 'missing'
attempt(lambda: d[5])  # expect: KeyError 5
attempt(lambda: d[(1, "x")])  # expect: KeyError (1, 'x')
attempt(lambda: d.pop("z"))  # expect: KeyError 'z'
attempt(lambda: {}.popitem())  # expect: KeyError 'popitem(): dictionary is empty'
attempt(lambda: d[[1]])  # expect: TypeError unhashable type: 'list'
attempt(lambda: d.get([1]))  # expect: TypeError unhashable type: 'list'
attempt(lambda: {[]: 1})  # expect: TypeError unhashable type: 'list'
attempt(lambda: dict(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: dict([1, 2]))
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
attempt(lambda: dict([(1, 2, 3)]))
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
attempt(lambda: dict(["abc"]))
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
attempt(lambda: dict(1, 2))  # expect: TypeError dict expected at most 1 argument, got 2
attempt(lambda: d.update(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: d.update([1]))
# expect: TypeError cannot convert dictionary update sequence element #0 to a sequence
attempt(lambda: d | [1])  # expect: TypeError unsupported operand type(s) for |: 'dict' and 'list'
attempt(lambda: d.fromkeys())  # expect: TypeError fromkeys expected at least 1 argument, got 0
attempt(lambda: d.get())  # expect: TypeError get expected at least 1 argument, got 0
attempt(lambda: d.pop())  # expect: TypeError pop expected at least 1 argument, got 0
attempt(lambda: d.items(1))  # expect: TypeError dict.items() takes no arguments (1 given)
attempt(lambda: d.setdefault())  # expect: TypeError setdefault expected at least 1 argument, got 0
attempt(lambda: d < d)  # expect: TypeError '<' not supported between instances of 'dict' and 'dict'
attempt(lambda: d())  # expect: TypeError 'dict' object is not callable
