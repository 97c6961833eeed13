# Binary operators call the left operand first, then the reflected method of the right one.
class Metre:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"{self.value}m"

    def __add__(self, other):
        if isinstance(other, Metre):
            return Metre(self.value + other.value)
        if isinstance(other, int):
            return Metre(self.value + other)
        return NotImplemented

    __radd__ = __add__

    def __mul__(self, other):
        return Metre(self.value * other)

    def __rmul__(self, other):
        return f"r{other * self.value}"

    def __neg__(self):
        return Metre(-self.value)

    def __iadd__(self, other):
        self.value += 100 * other
        return self


length = Metre(3)
print(length + Metre(4), length + 1, 1 + length, sum([Metre(1), Metre(2)]))  # expect: 7m 4m 4m 3m
print(length * 2, 2 * length, -length)  # expect: 6m r6 -3m
length += 2
print(length)  # expect: 203m
for action in (lambda: length + "x", lambda: "x" + length, lambda: length - 1, lambda: ~length):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for +: 'Metre' and 'str'
# expect: can only concatenate str (not "Metre") to str
# expect: unsupported operand type(s) for -: 'Metre' and 'int'
# expect: bad operand type for unary ~: 'Metre'
