# A subclass can override a property, reuse it through super(), or replace one accessor.
class Base:
    def __init__(self):
        self._value = 1

    @property
    def value(self):
        return self._value


class Doubled(Base):
    @property
    def value(self):
        return super().value * 2


class Writable(Base):
    @Base.value.setter
    def value(self, new):
        self._value = new


print(Base().value, Doubled().value)  # expect: 1 2
writable = Writable()
writable.value = 9
print(writable.value)  # expect: 9
try:
    Doubled().value = 3
except AttributeError as error:
    print(error)  # expect: property 'value' of 'Doubled' object has no setter
get_only = property(lambda self: "made by hand")
Base.extra = get_only
print(Doubled().extra)  # expect: made by hand
