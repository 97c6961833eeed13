# Assigning to a slice replaces a part; an extended slice needs as many values as it has places.
def show(change):
    items = list(range(6))
    try:
        change(items)
        print(items)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def assign(where, value):
    def change(items):
        items[where] = value

    return change


def delete(where):
    def change(items):
        del items[where]

    return change


show(assign(slice(1, 3), ["a"]))  # expect: [0, 'a', 3, 4, 5]
show(assign(slice(2, 2), "xyz"))  # expect: [0, 1, 'x', 'y', 'z', 2, 3, 4, 5]
show(assign(slice(None), []))  # expect: []
show(assign(slice(4, 100), (7, 8, 9)))  # expect: [0, 1, 2, 3, 7, 8, 9]
show(assign(slice(None, None, 2), "abc"))  # expect: ['a', 1, 'b', 3, 'c', 5]
show(assign(slice(None, None, -1), range(6, 12)))  # expect: [11, 10, 9, 8, 7, 6]
show(assign(slice(None, None, 2), "ab"))
# expect: ValueError attempt to assign sequence of size 2 to extended slice of size 3
show(assign(slice(5, 2), [99]))  # expect: [0, 1, 2, 3, 4, 99, 5]
show(assign(slice(1, 3), 5))  # expect: TypeError must assign iterable to extended slice
show(assign(slice(0, 4, 2), 5))  # expect: TypeError must assign iterable to extended slice
show(delete(slice(1, 4)))  # expect: [0, 4, 5]
show(delete(slice(None, None, 2)))  # expect: [1, 3, 5]
show(delete(slice(None, None, -3)))  # expect: [0, 1, 3, 4]
show(delete(slice(10, 20)))  # expect: [0, 1, 2, 3, 4, 5]
items = [1, 2, 3]
items[1:1] = items
print(items)  # expect: [1, 1, 2, 3, 2, 3]
items[:] = items[::-1]
print(items)  # expect: [3, 2, 3, 2, 1, 1]
