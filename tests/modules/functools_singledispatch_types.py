# singledispatch chooses by the first argument's class, nearest in the MRO.
from functools import singledispatch


@singledispatch
def show(value):
    return f"something {value!r}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def show_list(value):
    return "list of " + ", ".join(show(v) for v in value)


@show.register
def _(value: str | bytes):
    return f"text {value!r}"


print(show(1), show(True), show([1, "a", None]), show(2.5), show(b"x"))
# expect: int 1 int True list of int 1, text 'a', something None something 2.5 text b'x'
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(list).__name__, sorted(c.__name__ for c in show.registry))
# expect: True show_list ['bytes', 'int', 'list', 'object', 'str']
try:
    show()
except TypeError as error:
    print(error)  # expect: show requires at least 1 positional argument
