# `yield from` passes values, sends and exceptions through, and has the result as its value.
def inner():
    try:
        received = yield "first"
        print("inner received", received)
        yield "second"
    except ValueError as error:
        print("inner caught", error)
        yield "recovered"
    return "inner result"


def outer():
    result = yield from inner()
    print("outer has", result)
    yield from [10, 20]
    yield from "ab"


generator = outer()
print(next(generator), generator.send("hello"))
# expect: inner received hello
# expect: first second
print(generator.throw(ValueError("oops")))
# expect: inner caught oops
# expect: recovered
print(list(generator))
# expect: outer has inner result
# expect: [10, 20, 'a', 'b']


def flatten(tree):
    for node in tree:
        if isinstance(node, list):
            yield from flatten(node)
        else:
            yield node


print(list(flatten([1, [2, [3, [4]], 5], [[6]]])))  # expect: [1, 2, 3, 4, 5, 6]
try:
    list((lambda: (yield from 5))())
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
