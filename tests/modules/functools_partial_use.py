# partial: attributes, nesting, keywords overridden, repr.
from functools import partial, partialmethod

power = partial(pow, 2)
print(power(5), power.func, power.args, power.keywords, repr(partial(int, base=2)), partial(int, base=2)("101"))
# expect: 32 <built-in function pow> (2,) {} functools.partial(<class 'int'>, base=2) 5
inner = partial(partial(print, "a", sep="-"), "b")
inner("c", sep="+")  # expect: a+b+c
print(inner.args, inner.keywords)  # expect: ('a', 'b') {'sep': '-'}


class Cell:
    def set(self, state):
        self.state = state
        return self

    on = partialmethod(set, True)


print(Cell().on().state)  # expect: True
try:
    partial()
except TypeError as error:
    print(error)  # expect: type 'partial' takes at least one argument
try:
    partial(3)
except TypeError as error:
    print(error)  # expect: the first argument must be callable
