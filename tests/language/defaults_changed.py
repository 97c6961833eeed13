# What a call leaves out is found again after every change of the defaults.
def plain(a, b=1, c=2):
    return a, b, c


def named(a, *, key="k", other="o"):
    return a, key, other


def both(a, b=1, *, key="k"):
    return a, b, key


class Holder:
    def __init__(self, a=1, *, b=2):
        self.pair = a, b

    def method(self, a=3, *, b=4):
        return self.pair, a, b


def show():
    print(plain(0), plain(0, 7), named(0), named(0, other=5), both(0), both(0, 8), both(0, key=9))
    print(Holder().method(), Holder(5).method(6), Holder(b=7).method(b=8))


for _ in range(3):
    show()
# expect: (0, 1, 2) (0, 7, 2) (0, 'k', 'o') (0, 'k', 5) (0, 1, 'k') (0, 8, 'k') (0, 1, 9)
# expect: ((1, 2), 3, 4) ((5, 2), 6, 4) ((1, 7), 3, 8)
# expect: (0, 1, 2) (0, 7, 2) (0, 'k', 'o') (0, 'k', 5) (0, 1, 'k') (0, 8, 'k') (0, 1, 9)
# expect: ((1, 2), 3, 4) ((5, 2), 6, 4) ((1, 7), 3, 8)
# expect: (0, 1, 2) (0, 7, 2) (0, 'k', 'o') (0, 'k', 5) (0, 1, 'k') (0, 8, 'k') (0, 1, 9)
# expect: ((1, 2), 3, 4) ((5, 2), 6, 4) ((1, 7), 3, 8)

plain.__defaults__ = (10, 20)
named.__kwdefaults__["key"] = "changed"
both.__kwdefaults__ = {"key": "new"}
Holder.method.__defaults__ = (30,)
for _ in range(2):
    show()
# expect: (0, 10, 20) (0, 7, 20) (0, 'changed', 'o') (0, 'changed', 5) (0, 1, 'new') (0, 8, 'new') (0, 1, 9)
# expect: ((1, 2), 30, 4) ((5, 2), 6, 4) ((1, 7), 30, 8)
# expect: (0, 10, 20) (0, 7, 20) (0, 'changed', 'o') (0, 'changed', 5) (0, 1, 'new') (0, 8, 'new') (0, 1, 9)
# expect: ((1, 2), 30, 4) ((5, 2), 6, 4) ((1, 7), 30, 8)

seen = both.__kwdefaults__
seen["key"] = "newer"
Holder.method.__kwdefaults__["b"] = 40
show()
# expect: (0, 10, 20) (0, 7, 20) (0, 'changed', 'o') (0, 'changed', 5) (0, 1, 'newer') (0, 8, 'newer') (0, 1, 9)
# expect: ((1, 2), 30, 40) ((5, 2), 6, 40) ((1, 7), 30, 8)

del seen["key"]
named.__kwdefaults__ = {"other": "only"}
plain.__defaults__ = (99,)
for call in (lambda: both(1), lambda: named(1), lambda: plain(1), lambda: plain(1, 2)):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)
# expect: TypeError: both() missing 1 required keyword-only argument: 'key'
# expect: TypeError: named() missing 1 required keyword-only argument: 'key'
# expect: TypeError: plain() missing 1 required positional argument: 'b'
# expect: (1, 2, 99)

plain.__defaults__ = None
both.__kwdefaults__ = None
for call in (lambda: both(1), lambda: plain(1, 2), lambda: plain(1, 2, 3)):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)
# expect: TypeError: both() missing 1 required keyword-only argument: 'key'
# expect: TypeError: plain() missing 1 required positional argument: 'c'
# expect: (1, 2, 3)


# A default in the row may refer to its function: that is a cycle, and collected.
import gc
import weakref


class Mark:
    pass


def cycle():
    mark = Mark()

    def f(a, *, b=mark):
        return b

    mark.f = f
    f(1)
    f(2)
    return weakref.ref(mark)


ref = cycle()
gc.collect()
print(ref() is None)  # expect: True
