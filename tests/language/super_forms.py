# super() works in methods and class methods, and can be given its arguments by hand.
class Base:
    label = "base"

    def show(self):
        return "Base.show"

    @classmethod
    def make(cls):
        return f"Base.make of {cls.__name__}"


class Child(Base):
    label = "child"

    def show(self):
        return [super().show(), super(Child, self).show(), super().label]

    @classmethod
    def make(cls):
        return "Child > " + super().make()

    def lazy(self):
        return [(lambda: super(Child, self).label)() for _ in range(1)]


class Grandchild(Child):
    def skip(self):
        return super(Child, self).show()


print(Child().show())  # expect: ['Base.show', 'Base.show', 'base']
print(Grandchild.make())  # expect: Child > Base.make of Grandchild
print(Grandchild().skip(), Child().lazy())  # expect: Base.show ['base']
try:
    super(Child, Child()).nothing
except AttributeError as error:
    print(error)  # expect: 'super' object has no attribute 'nothing'
