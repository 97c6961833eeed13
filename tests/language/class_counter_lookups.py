# A class attribute that changes again and again: everybody who inherits it sees each value; methods
# and descriptors that take its place are found.
class Base:
    count = 0

    def show(self):
        return self.count


class Left(Base):
    pass


class Right(Base):
    count = "own"


class Both(Left):
    pass


items = [Base(), Left(), Right(), Both()]
for i in range(3):
    Base.count += 1
    print([item.count for item in items], [item.show() for item in items], Both.count)

items[1].count = "slot"
for value in (1, lambda self: "method", 2, property(lambda self: "property"), 3, len, None):
    Base.count = value
    found = items[1].count, items[3].count
    print([x if isinstance(x, (int, str)) else type(x).__name__ for x in found])
    try:
        print(items[0].count())
    except TypeError as e:
        print(e)


class Late:
    pass


Base.count = Late()
print([type(item.count).__name__ for item in items])
Late.__get__ = lambda self, instance, owner: "bound"
Late.__set__ = lambda self, instance, value: print("set", value)
print([item.count for item in items])
items[0].count = 7
items[1].count = 8
del Base.count
print(hasattr(items[0], "count"), items[1].count, hasattr(items[3], "count"))


class Noisy:
    def __del__(self):
        print("gone, finds", getattr(Holder, "thing", "nothing"))


class Holder:
    thing = Noisy()


print(type(Holder.thing).__name__)
Holder.thing = 5
Holder.thing = Noisy()
print(type(Holder.thing).__name__)
del Holder.thing
