# What lists complain about.
def attempt(action):
    try:
        print(action())
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)


items = [1, 2]
attempt(lambda: items.remove(9))  # expect: ValueError list.remove(x): x not in list
attempt(lambda: items.index(9))  # expect: ValueError 9 is not in list
attempt(lambda: items.index(1, 1))  # expect: ValueError 1 is not in list
attempt(lambda: [].pop())  # expect: IndexError pop from empty list
attempt(lambda: items.pop(7))  # expect: IndexError pop index out of range
attempt(lambda: items.pop("a"))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: items.append())
# expect: TypeError list.append() takes exactly one argument (0 given)
attempt(lambda: items.append(1, 2))
# expect: TypeError list.append() takes exactly one argument (2 given)
attempt(lambda: items.extend(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: items.insert("a", 1))
# expect: TypeError 'str' object cannot be interpreted as an integer
attempt(lambda: items.insert(1))  # expect: TypeError insert expected 2 arguments, got 1
attempt(lambda: items.sort(1))  # expect: TypeError sort() takes no positional arguments
attempt(lambda: items.sort(key=5))  # expect: TypeError 'int' object is not callable
attempt(lambda: [1, "a"].sort())
# expect: TypeError '<' not supported between instances of 'str' and 'int'
attempt(lambda: list(5))  # expect: TypeError 'int' object is not iterable
attempt(lambda: list(1, 2))  # expect: TypeError list expected at most 1 argument, got 2
attempt(lambda: items + (1,))  # expect: TypeError can only concatenate list (not "tuple") to list
attempt(lambda: items.nothing if hasattr(items, "nothing") else hash(items))
# expect: TypeError unhashable type: 'list'
attempt(lambda: items * 1.5)  # expect: TypeError can't multiply sequence by non-int of type 'float'
attempt(lambda: items.count())
# expect: TypeError list.count() takes exactly one argument (0 given)
attempt(lambda: items.clear(1))  # expect: TypeError list.clear() takes no arguments (1 given)
