# iter with a sentinel, next with a default.
iterator = iter([1, 2])
print(next(iterator), next(iterator), next(iterator, "end"), next(iterator, None))
try:
    next(iterator)
except StopIteration as stop:
    print("StopIteration", stop.args)
numbers = [3, 1, 4, 1, 5]
print(list(iter(lambda: numbers.pop(0), 4)), numbers)
print(iter(iterator) is iterator, list(iter("ab")), [type(iter(x)).__name__ for x in ([], (), "", {}, set(), range(1), b"", {}.items())])
for action in (lambda: iter(5), lambda: next([1]), lambda: next(5), lambda: iter(5, 1), lambda: next(), lambda: iter()):
    try:
        print(action())
    except TypeError as error:
        print(error)
lines = iter(["a", "b", "STOP", "c"])
for line in iter(lambda: next(lines), "STOP"):
    print(line)
print(list(lines))
