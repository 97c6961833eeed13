# json.dumps: every kind of value and every option.
import collections
import enum
import io
import json


def show(value, **options):
    try:
        print(json.dumps(value, **options))
    except Exception as error:
        print(type(error).__name__, error)


class Number(enum.IntEnum):
    ONE = 1


class Word(enum.StrEnum):
    HI = "hi"


class OddFloat(float):
    def __repr__(self):
        return "odd"


class OddInt(int):
    def __repr__(self):
        return "odd"


class OddDict(dict):
    pass


Pair = collections.namedtuple("Pair", "a b")
for value in (1, -5, 10 ** 30, 1.0, 0.1, 1e100, 1e16, 1e-7, -0.0, float("nan"), float("inf"), float("-inf"), True, False, None,
              "", "plain", 'a"b\\c/', "\n\t\r\b\f\x00\x1f\x7f", "é€😀", "\u2028", [], {}, (), [1, [2, []]], (1, 2), Pair(1, 2),
              {"a": 1, "b": [True, None]}, {1: 2, None: 3, True: 4, 1.5: 5, "x": 6}, {1: 1, "1": 2}, Number.ONE, Word.HI,
              {Number.ONE: Word.HI}, OddFloat(1.5), OddInt(3), {OddInt(3): OddFloat(2.5)}, OddDict(a=1),
              collections.OrderedDict(b=1, a=2), collections.Counter("aab"), collections.defaultdict(list, k=[1])):
    show(value)
for value in ({1, 2}, object, b"bytes", {(1,): 2}, [1, {"a": {3}}], range(3)):
    show(value)
show("é€😀\u2028\x00", ensure_ascii=False)
show(float("nan"), allow_nan=False)
show({"a": float("-inf")}, allow_nan=False)
show({(1,): 2, "a": 1}, skipkeys=True)
show({(1,): 2}, skipkeys=True)
show({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True)
show({"a": 1, 2: 3}, sort_keys=True)
show([1, {"a": [2, 3], "b": {}}, []], indent=2)
show({"a": 1, "b": [1, 2, {"c": 3}], "d": {}}, indent=4, sort_keys=True)
show([1, 2], indent="--")
show([1, [2]], indent=0)
show([], indent=2)
show("text", indent=2)
show([1, {"a": 2}], separators=(",", ":"))
show({"a": 1, "b": 2}, separators=("; ", " = "), indent=1)
show({1, 2}, default=sorted)
show([{1}, {2}], default=lambda value: {"set": list(value)}, indent=1)
show([object()], default=lambda value: "replaced")
loop = []
loop.append(loop)
show(loop)
table = {}
table["a"] = [table]
show(table)
show({1}, default=lambda value: value)
shared = [1]
show([shared, shared])


class SetEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


show({3, 1}, cls=SetEncoder)
show([object], cls=SetEncoder)
print(SetEncoder(indent=1).encode([{1}]), "".join(json.JSONEncoder().iterencode([1, {"a": 2}])))
out = io.StringIO()
json.dump({"a": [1]}, out, indent=1)
print(out.getvalue())
