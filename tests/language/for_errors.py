# What cannot be iterated, and what must not be changed meanwhile.
for thing in (5, None, 1.5, len, object, int):
    try:
        for _ in thing:
            pass
    except TypeError as error:
        print(error)
# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
# expect: 'float' object is not iterable
# expect: 'builtin_function_or_method' object is not iterable
# expect: 'type' object is not iterable
# expect: 'type' object is not iterable
table = {"a": 1, "b": 2}
try:
    for key in table:
        table["c" + key] = 1
except RuntimeError as error:
    print(error)  # expect: dictionary changed size during iteration
try:
    for key in list(table):
        del table[key]
    print(table)  # expect: {}
    table = {1: 1, 2: 2}
    for key in table:
        del table[key]
except RuntimeError as error:
    print(error)
# expect: dictionary changed size during iteration
numbers = {1, 2, 3}
try:
    for n in numbers:
        numbers.add(n + 10)
except RuntimeError as error:
    print(error)  # expect: Set changed size during iteration
table = {1: "a", 2: "b"}
for key in table:
    table[key] = "replaced"
print(table)  # expect: {1: 'replaced', 2: 'replaced'}
