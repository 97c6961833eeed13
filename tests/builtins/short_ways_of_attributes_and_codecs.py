# __getattr__ after every way of missing; dicts from dicts and keywords; utf-8 by default; expandtabs without tabs.
import copy
import heapq
from collections import OrderedDict
from fractions import Fraction


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error, error.__context__)


class Late:
    here = 1

    def __init__(self):
        self.own = 2

    @property
    def broken(self):
        raise AttributeError("inside")

    @property
    def worse(self):
        return 1 / 0

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"never {name}")
        return f"late {name}"


class Both(Late):
    def __getattribute__(self, name):
        if name == "own":
            raise AttributeError("hidden")
        return super().__getattribute__(name)


class Slots:
    __slots__ = ("a",)

    def __getattr__(self, name):
        return name * 2


class Own(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None


for o in (Late(), Both()):
    for name in ("here", "own", "gone", "broken", "worse", "nothing", "__len__", "__dict__"):
        attempt(lambda: getattr(o, name))
    print(hasattr(o, "nope"), hasattr(o, "yes"), getattr(o, "none", 5), o.fresh)
print(Slots().a, Own(k=1).k, hasattr(Own(), "k"), copy.copy(Own(k=2)).k)
attempt(lambda: Own().missing)

base = {"a": 1, "b": 2}
print(dict(base, b=3, c=4), dict(base, **{"x y": 1}), base, dict(OrderedDict(base), z=1), dict([(1, 2)], z=1), dict({}, a=1))
copied = dict(base, a=0)
copied["b"] = 9
print(base, copied, list(dict(base, a=5)))
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a")
o.move_to_end("a")
o.move_to_end("c", last=False)
o.move_to_end(key="b", last=True)
print(o, list(o.items()))
attempt(lambda: o.move_to_end("zz"))
attempt(lambda: o.move_to_end([]))
for i in range(100):
    o[i] = i
    o.move_to_end("a")
    o.move_to_end(i)
print(len(o), list(o)[:5], list(o)[-2:])

for text in ("", "plain", "é", "漢字", "😀", "\ud800", "a\0b"):
    attempt(lambda: (text.encode(), text.encode("utf-8"), text.encode("UTF8", "strict"), text.encode(errors="ignore"), text.encode("ascii", "replace")))
for data in (b"", b"plain", b"\xc3\xa9", b"\xff", b"a\xe6\xbc", bytearray(b"array"), b"a\0b"):
    attempt(lambda: (data.decode(), data.decode("utf-8", "strict"), data.decode(errors="replace"), data.decode("latin-1")))
attempt(lambda: b"x".decode("utf-8", None))
attempt(lambda: "x".encode("nope"))
attempt(lambda: b"x".decode(5))

print("no tabs".expandtabs() == "no tabs", repr("a\tb".expandtabs(4)), repr("漢\tz".expandtabs(3)), "漢z".expandtabs(), repr("".expandtabs()))
print(Fraction(1, 3) == Fraction(2, 6), Fraction(1, 3) < Fraction(1, 2), Fraction(1, 2) >= Fraction(1, 2), Fraction(2) == 2, Fraction(1, 2) == 0.5, Fraction(1, 3) > True)
heap = [5, 2, 8, 1, True, 3.5, 10**20, 0]
heapq.heapify(heap)
print([heapq.heappop(heap) for _ in range(len(heap))])
