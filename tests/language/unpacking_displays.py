# Stars in lists, tuples, sets, dicts and calls.
a, b = [1, 2], (3, 4)
print([*a, *b], (*a, 0, *b), {*a, *b, 1}, [*a, *"xy", *range(2)])
print({**{"x": 1, "y": 2}, "y": 3, **{"z": 4}})
t = *a, *b
print(t, [*[], *()])


def function():
    return *a, 5


print(function())
for x in *a, *b:
    print(x, end=" ")
print()
for bad in (lambda: [*5], lambda: {**5}, lambda: {**[1]}, lambda: {*[[]]}):
    try:
        bad()
    except TypeError as error:
        print(error)
print(*a, *b, sep="-")
d = {"b": 1}
d |= {"a": 2}
print(d | {"b": 9}, d)
