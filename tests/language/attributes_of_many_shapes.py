# One place in a program that meets objects of many classes: attributes, methods, what changes later.
class Base:
    def __init__(self, n):
        self.n = n

    def name(self):
        return f"{type(self).__name__}{self.n}"

    def more(self, by=1):
        self.n += by
        return self


class One(Base):
    pass


class Two(Base):
    def __init__(self, n):
        self.first = "first"
        super().__init__(n)


class Three(Base):
    def name(self):
        return "three"


class Slots(Base):
    __slots__ = ("x",)


class Computed(Base):
    @property
    def n(self):
        return self._n * 10

    @n.setter
    def n(self, value):
        self._n = value


class Asked(Base):
    def __getattr__(self, name):
        return f"asked for {name}"


kinds = (One, Two, Three, Slots, Computed, Asked)


def names(objects):
    return [o.more().name() for o in objects]


def totals(objects):
    return [o.n for o in objects]


objects = [kind(i) for i, kind in enumerate(kinds)]
print(names(objects))
# expect: ['One1', 'Two2', 'three', 'Slots4', 'Computed410', 'Asked6']
print(totals(objects), totals(objects[::-1]))
# expect: [1, 2, 3, 4, 410, 6] [6, 410, 4, 3, 2, 1]

# A class learns another method, an object hides one, a class gets a property.
One.name = lambda self: "new"
objects[1].name = lambda: "own"
Base.extra = 5
print(names(objects))  # expect: ['new', 'own', 'three', 'Slots5', 'Computed4110', 'Asked7']
Two.n = property(lambda self: "property", lambda self, value: None)
print(totals(objects))  # expect: [2, 'property', 4, 5, 4110, 7]
del Two.n
print(totals(objects))  # expect: [2, 3, 4, 5, 4110, 7]

# An attribute goes, a dict is looked at, a class is changed.
del objects[0].n
try:
    totals(objects)
except AttributeError as e:
    print(e)  # expect: 'One' object has no attribute 'n'
objects[0].__dict__["n"] = "by dict"
print(totals(objects))  # expect: ['by dict', 3, 4, 5, 4110, 7]
print(objects[5].nothing, objects[5].extra)  # expect: asked for nothing 5


def set_all(objects, value):
    for o in objects:
        o.n = value
        o.late = value + 1
    return [(o.n, o.late) for o in objects]


print(set_all(objects, 1))
# expect: [(1, 2), (1, 2), (1, 2), (1, 2), (10, 2), (1, 2)]
print(set_all(objects, 2))
# expect: [(2, 3), (2, 3), (2, 3), (2, 3), (20, 3), (2, 3)]

# Receivers that are no instances.
print([x.__class__.__name__ for x in (1, 1.5, "s", None, [], One, objects[0])])
# expect: ['int', 'float', 'str', 'NoneType', 'list', 'type', 'One']
print([x.upper() if hasattr(x, "upper") else x for x in ("a", b"b", 1)])  # expect: ['A', b'B', 1]

# Truth of all kinds at one place.
values = (0, 1, -1, 0.0, -0.0, 0.5, None, True, False, "", "x", [], [0], 1 << 70, float("nan"), ...)
print([bool(v) for v in values])
# expect: [False, True, True, False, False, True, False, True, False, False, True, False, True, True, True, True]
print([not v for v in values] == [v.__class__ is None or not v for v in values])  # expect: True
print([("yes" if v else "no")[0] for v in values if v or v is None])
# expect: ['y', 'y', 'y', 'n', 'y', 'y', 'y', 'y', 'y', 'y']
print([v and 1 for v in values[:9]], [v or 2 for v in values[:9]])
# expect: [0, 1, 1, 0.0, -0.0, 1, None, 1, False] [2, 1, -1, 2, 2, 0.5, 2, True, 2]

# Floats: zeros, tiny, large, with ints.
for a, b in ((0.0, 1.5), (-0.0, 0.0), (1e-300, 1e300), (5e-324, 2.0), (1e308, 10.0), (3.0, 2), (2, 0.5)):
    print(a + b, a - b, a * b, a < b, a == b, a >= b)
# expect: 1.5 -1.5 0.0 True False False
# expect: 0.0 -0.0 -0.0 False True True
# expect: 1e+300 -1e+300 1.0 True False False
# expect: 2.0 -2.0 1e-323 True False False
# expect: 1e+308 1e+308 inf False False True
# expect: 5.0 1.0 6.0 False False True
# expect: 2.5 1.5 1.0 False False True

# Ranges of ints that are not small.
big = 1 << 61
print(len(range(big - 3, big)), list(range(big - 2, big + 1))[-1] - big, list(range(5, 2)), range(True, 3))
# expect: 3 0 [] range(1, 3)
print(range(-big, big - 1)[-1] == big - 2, range(3), range(0), range(-1)[0:0])
# expect: True range(0, 3) range(0, 0) range(0, 0)
