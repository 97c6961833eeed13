# Item assignment and deletion on things that do not support them.
class Nothing:
    pass


def attempt(action):
    try:
        action()
    except TypeError as error:
        print(error)


def set_item(thing):
    thing[0] = 1


def delete_item(thing):
    del thing[0]


for thing in (Nothing(), (1, 2), "abc", range(3), 5, None, b"x", frozenset()):
    attempt(lambda: set_item(thing))
    attempt(lambda: delete_item(thing))
# expect: 'Nothing' object does not support item assignment
# expect: 'Nothing' object doesn't support item deletion
# expect: 'tuple' object does not support item assignment
# expect: 'tuple' object doesn't support item deletion
# expect: 'str' object does not support item assignment
# expect: 'str' object doesn't support item deletion
# expect: 'range' object does not support item assignment
# expect: 'range' object doesn't support item deletion
# expect: 'int' object does not support item assignment
# expect: 'int' object does not support item deletion
# expect: 'NoneType' object does not support item assignment
# expect: 'NoneType' object does not support item deletion
# expect: 'bytes' object does not support item assignment
# expect: 'bytes' object doesn't support item deletion
# expect: 'frozenset' object does not support item assignment
# expect: 'frozenset' object doesn't support item deletion
