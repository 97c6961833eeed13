# pprint breaks what does not fit, sorts dicts and follows depth, width and indent.
from pprint import pformat, pp, pprint

data = {"name": "lesson", "numbers": list(range(30)), "nested": {"b": [1, 2, {"deep": "x" * 30}], "a": ("t", None)}}
pprint(data)
pprint(data, width=40, indent=2, depth=2)
pp({"b": 1, "a": 2})
print(pformat({"b": 1, "a": 2}), pformat([1, 2], width=3), pformat({3, 1, 2}), pformat("word " * 20, width=30))
pprint(data["numbers"], compact=True, width=40)
