# If the right operand's class is a subclass that overrides the method, it goes first.
class Base:
    def __add__(self, other):
        return "Base.__add__"

    def __radd__(self, other):
        return "Base.__radd__"

    def __lt__(self, other):
        return "Base.__lt__"

    def __gt__(self, other):
        return "Base.__gt__"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.__radd__"

    def __gt__(self, other):
        return "Derived.__gt__"


class Plain(Base):
    pass


print(Base() + Derived())  # expect: Derived.__radd__
print(Base() + Plain())  # expect: Base.__add__
print(Derived() + Base())  # expect: Base.__add__
print(Base() < Derived(), Derived() < Base())  # expect: Derived.__gt__ Base.__lt__
print(5 + Base(), 5 < Base(), Base() > 5)  # expect: Base.__radd__ Base.__gt__ Base.__gt__
