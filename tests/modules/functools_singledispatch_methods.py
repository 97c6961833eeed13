# singledispatchmethod does so for methods.
from functools import singledispatchmethod


class Printer:
    @singledispatchmethod
    def show(self, value):
        return "other"

    @show.register
    def _(self, value: int):
        return "int"

    @show.register(dict)
    def _(self, value):
        return f"dict of {len(value)}"


print(Printer().show(1), Printer().show({1: 2}), Printer().show("s"))  # expect: int dict of 1 other
