# any and all stop as soon as they know.
def show(x):
    print("check", x)
    return x


print(any([]), all([]), any([0, "", None]), all([1, "a"]), any(x > 2 for x in [1, 2, 3]), all({}), any({0: 1}), all("abc"))
# expect: False True False True True True False True
print(any(show(x) for x in [0, 5, 0]))
# expect: check 0
# expect: check 5
# expect: True
print(all(show(x) for x in [1, 0, 1]))
# expect: check 1
# expect: check 0
# expect: False
for action in (lambda: any(5), lambda: all(None), lambda: any(), lambda: any(1, 2)):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: 'int' object is not iterable
# expect: 'NoneType' object is not iterable
# expect: any() takes exactly one argument (0 given)
# expect: any() takes exactly one argument (2 given)
