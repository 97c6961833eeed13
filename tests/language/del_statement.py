# del removes names, items, slices and attributes.
x = y = 1
del x
try:
    x
except NameError as error:
    print(error)  # expect: name 'x' is not defined
items = [0, 1, 2, 3, 4, 5]
del items[0], items[-1]
del items[1:3]
print(items, y)  # expect: [1, 4] 1
table = {"a": 1, "b": 2}
del table["a"]
print(table)  # expect: {'b': 2}


class Box:
    pass


box = Box()
box.value = 1
del box.value
print(hasattr(box, "value"))  # expect: False
a = b = c = 1
del (a, [b, c])
print("a" in globals(), "c" in globals())  # expect: False False


def function():
    local = 1
    del local
    local = 2
    return local


print(function())  # expect: 2
try:
    del table["zzz"]
except KeyError as error:
    print("KeyError", error)  # expect: KeyError 'zzz'
