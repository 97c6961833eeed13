# pprint sorts keys and breaks long lines.
from pprint import pformat, pprint

pprint({"b": 1, "a": [1, 2, 3]})  # expect: {'a': [1, 2, 3], 'b': 1}
pprint({"name": "x" * 30, "values": list(range(20)), "other": {"k": "v" * 40}})
# expect: {'name': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:  'other': {'k': 'vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv'},
# expect:  'values': [0,
# expect:             1,
# expect:             2,
# expect:             3,
# expect:             4,
# expect:             5,
# expect:             6,
# expect:             7,
# expect:             8,
# expect:             9,
# expect:             10,
# expect:             11,
# expect:             12,
# expect:             13,
# expect:             14,
# expect:             15,
# expect:             16,
# expect:             17,
# expect:             18,
# expect:             19]}
print(pformat([1, (2,), {"x": None}]))  # expect: [1, (2,), {'x': None}]
