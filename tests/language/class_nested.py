# Classes can be made anywhere; __qualname__ tells where.
class Outer:
    class Inner:
        def method(self):
            return "inner"

    def make(self):
        class Local:
            pass

        return Local


print(Outer.Inner().method())  # expect: inner
print(Outer.Inner.__qualname__)  # expect: Outer.Inner
print(Outer().make().__qualname__)  # expect: Outer.make.<locals>.Local
print(Outer.Inner.method.__qualname__)  # expect: Outer.Inner.method
print(Outer().make() is Outer().make())  # expect: False
