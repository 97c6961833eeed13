# Indented and sorted JSON: every mixture of styles, empty containers, keys that are no strings.
import json
from collections import OrderedDict

VALUES = [[], {}, [[]], [{}], {"b": [], "a": {}}, [1, [2, [3, {"z": None, "é": "ü\n"}]]], (), ((),),
          {"k": (1, 2.5, True), "j": {"b": 1, "a": [{}, []]}}, {2: "x", 1: "y"}, {"b": 1, None: 2, "a": 3},
          "text", 5, None, [float("inf")], OrderedDict(b=1, a={"d": 1, "c": 2}), {"a": {3, 4}},
          {f"k{i * 7 % 30:02d}": i for i in range(30)}]
for value in VALUES:
    for style in ({"indent": 2}, {"indent": 0}, {"indent": "\t", "sort_keys": True}, {"sort_keys": True},
                  {"indent": 1, "separators": (" ,", " :")}, {"indent": 3, "ensure_ascii": False, "sort_keys": True},
                  {"indent": True}, {"indent": ""}, {"indent": 2, "default": repr}):
        try:
            print(json.dumps(value, **style))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
circle = {"a": [1]}
circle["a"].append(circle)
for style in ({"indent": 1}, {"sort_keys": True}):
    try:
        json.dumps(circle, **style)
    except ValueError as error:
        print(error)
deep = []
for _ in range(300):
    deep = [deep]
print(len(json.dumps(deep, indent=1)), json.JSONEncoder(indent=2, sort_keys=True).encode({"b": 1, "a": [1]}))
