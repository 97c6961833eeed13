# Attributes of objects whose __dict__ was asked for: each place in the source that reads or writes
# one meets objects of several kinds by turns.
class P:
    x = "class"

    def __init__(self, **kw):
        self.__dict__.update(kw)

    def m(self):
        return "method"


class Data:
    def __get__(self, obj, owner):
        return "data"

    def __set__(self, obj, value):
        obj.__dict__["x"] = ("set", value)


class D:
    x = Data()


class S:
    __slots__ = ("x", "__dict__")


class N(P):
    def __getattr__(self, name):
        return f"no {name}"


class Plain:
    def __init__(self, x):
        self.x = x


def get(o):
    return o.x


def put(o, v):
    o.x = v


def add(o):
    o.x += 1


def slotted():
    s = S()
    s.x = "slot"
    s.__dict__["x"] = "hidden"
    return s


def objects():
    first = P(x=1, y=2)
    second = P(y=2, x=3)
    bare = P()
    d = D()
    d.__dict__["x"] = 5
    n = N(y=1)
    plain = Plain(7)
    other = Plain(8)
    vars(other)
    odd = P()
    odd.__dict__["".join(["x"])] = "not interned"
    return [first, second, bare, d, slotted(), n, plain, other, odd]


for _ in range(2):
    for o in objects():
        print(get(o), get(o), end=" ")
        put(o, 10)
        put(o, 11)
        print(get(o), vars(o), end=" ")
        o.__dict__.pop("x", None)
        try:
            print(get(o))
        except AttributeError as e:
            print(e)
        put(o, 12)
        print(get(o), vars(o))

for o in objects():
    put(o, 20)
    try:
        add(o)
        add(o)
    except TypeError as e:
        print(e)
    print(get(o))

o = P(x=1)
print(get(o), get(o))
o.__dict__ = {"a": 0, "x": 2}
print(get(o), get(o))
o.__dict__ = {}
print(get(o), get(o))
put(o, 3)


class Sub(dict):
    def __getitem__(self, key):
        return "never asked"


o.__dict__ = Sub(x=4)
print(get(o), get(o), o.__dict__)
put(o, 5)
put(o, 6)
print(get(o), o.__dict__)

o = P(x=1)
print(get(o), get(o))
P.x = property(lambda self: "property")
print(get(o))
try:
    put(o, 2)
except AttributeError as e:
    print(type(e).__name__)
del P.x
print(get(o))
P.__getattribute__ = lambda self, name: "all of them"
print(get(o))
del P.__getattribute__
print(get(o))


class Loud:
    def __del__(self):
        print("gone, and x is", get(o))


o = P(x=Loud())
put(o, 1)
put(o, Loud())
put(o, 2)


class Counts(P):
    def __setattr__(self, name, value):
        print("set", name)
        self.__dict__[name] = value


c = Counts(x=0)
add(c)
add(c)
print(c.m(), get(c))


def method(o):
    return o.m()


p = P(y=1)
print(method(p), method(p))
p.__dict__["m"] = lambda: "own"
print(method(p))
del p.m
print(method(p))
