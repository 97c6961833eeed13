# singledispatch, singledispatchmethod.
from functools import singledispatch, singledispatchmethod
from collections.abc import Iterable, Sized, Mapping


@singledispatch
def show(x):
    """Show it."""
    return f"object {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
def show_list(x):
    return f"list {len(x)}"


show.register(float, lambda x: f"float {x:.2f}")


@show.register
def _(x: str | bytes):
    return f"text {x!r}"


@show.register(Mapping)
def _(x):
    return "mapping"


print(show(1), show(True), show([1, 2]), show(2.5), show(None), show("s"), show(b"b"), show({}))
print(show.__name__, show.__doc__, show.dispatch(bool) is show.registry[int], show_list([1]))
print(list(show.registry))
for call in (lambda: show(), lambda: show.register(3), lambda: show.register(lambda x: x)):
    try:
        call()
    except TypeError as error:
        print(str(error).split("<")[0])


class Shape: pass
class Round(Shape): pass
class Ball(Round): pass


@singledispatch
def area(x): return "?"


@area.register
def _(x: Shape): return "shape"


print(area(Ball()))


@area.register
def _(x: Round): return "round"


print(area(Ball()), area(Shape()), area(3))


@singledispatch
def kind(x): return "other"


kind.register(Iterable, lambda x: "iterable")
print(kind([1]), kind(3), kind("s"), kind({}))
kind.register(Sized, lambda x: "sized")
try:
    kind([1])
except RuntimeError as error:
    print("Ambiguous dispatch" in str(error))


class Formatter:
    @singledispatchmethod
    def format(self, x):
        return f"{self.prefix}{x}"

    prefix = ">"

    @format.register
    def _(self, x: int):
        return f"{self.prefix}int {x}"

    @format.register(str)
    def _(self, x):
        return f"{self.prefix}str {x}"

    @singledispatchmethod
    @classmethod
    def build(cls, x):
        return cls.__name__, x

    @build.register
    @classmethod
    def _(cls, x: int):
        return cls.__name__, "int", x


f = Formatter()
print(f.format(1), f.format("s"), f.format(2.0), Formatter.build("a"), Formatter.build(1))
