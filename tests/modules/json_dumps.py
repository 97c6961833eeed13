# Python to JSON.
import json

data = {"name": "Ann", "age": 30, "tags": ["a", 'q"uote', "é🎉\n\t\\"], "nested": {"ok": True, "none": None, "f": 1.5}, "empty": [{}, []], 1: 2, None: 3, True: 4, 2.5: 5, "t": (1, 2)}
print(json.dumps(data))
print(json.dumps({"b": 1, "a": [1, {"x": 2}]}, indent=2, sort_keys=True))
print(json.dumps([1, "é"], ensure_ascii=False), json.dumps([1, {"a": 2}], separators=(",", ":")), json.dumps("text"), json.dumps(None), json.dumps(1e16), json.dumps(10**20), json.dumps([]), json.dumps({}), json.dumps([], indent=4), json.dumps({"a": []}, indent=1))
print(json.dumps([float("inf"), float("-inf"), float("nan")]), json.dumps("\u2028\x7f\x00/"), json.dumps({"a": [1, 2]}, indent="--"), json.dumps(1.0), json.dumps(-0.0))


class Point:
    x = 1


print(json.dumps(Point(), default=lambda p: {"x": p.x}), json.dumps({(1, 2): 3, "ok": 1}, skipkeys=True))
loop = []
loop.append(loop)
for thing in (Point(), {1, 2}, {(1, 2): 3}, b"x", loop, 1 + 0 * 5 and {"k": Point}):
    try:
        print(json.dumps(thing))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as error:
    print(error)
