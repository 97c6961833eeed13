# len of everything that has one.
print(len(""), len("日本"), len([1, 2]), len((1,)), len({1: 2}), len({1, 2}), len(range(5)), len(b"abc"), len({}.keys()), len(bytearray(2)))
# expect: 0 2 2 1 1 2 5 3 0 2
for thing in (5, None, 1.5, len, (x for x in []), object(), int, iter([]), map(str, [])):
    try:
        len(thing)
    except TypeError as error:
        print(error)
# expect: object of type 'int' has no len()
# expect: object of type 'NoneType' has no len()
# expect: object of type 'float' has no len()
# expect: object of type 'builtin_function_or_method' has no len()
# expect: object of type 'generator' has no len()
# expect: object of type 'object' has no len()
# expect: object of type 'type' has no len()
# expect: object of type 'list_iterator' has no len()
# expect: object of type 'map' has no len()
try:
    len()
except TypeError as error:
    print(error)  # expect: len() takes exactly one argument (0 given)
try:
    len([], [])
except TypeError as error:
    print(error)  # expect: len() takes exactly one argument (2 given)
