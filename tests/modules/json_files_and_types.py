# dump and load with StringIO; subclasses of dict and list; floats.
import io
import json
from collections import OrderedDict, namedtuple

f = io.StringIO()
json.dump({"a": [1, 2.5, None, True]}, f, indent=None)
f.seek(0)
print(f.getvalue(), json.load(f))  # expect: {"a": [1, 2.5, null, true]} {'a': [1, 2.5, None, True]}
print(json.dumps(OrderedDict(z=1, a=2)), json.dumps(namedtuple("T", "x y")(1, 2)), json.dumps([1e16, 1e-7, 0.1 + 0.2, -0.0, 10.0]), json.dumps([float("inf"), float("nan")]))
# expect: {"z": 1, "a": 2} [1, 2] [1e+16, 1e-07, 0.30000000000000004, -0.0, 10.0] [Infinity, NaN]
print(json.loads("[1e3, -0, 1.0, NaN, Infinity]"), json.loads('"\\u00e9\\n\\ud83d\\ude00"'), json.loads(b'{"k": "v"}'), json.dumps({"b": 1, "a": {"d": 1, "c": 2}}, sort_keys=True))
# expect: [1000.0, 0, 1.0, nan, inf] é
# expect: 😀 {'k': 'v'} {"a": {"c": 2, "d": 1}, "b": 1}
try:
    json.loads(3)
except TypeError as error:
    print(error)  # expect: the JSON object must be str, bytes or bytearray, not int
cycle = []
cycle.append(cycle)
try:
    json.dumps(cycle)
except ValueError as error:
    print(error)  # expect: Circular reference detected
