# OrderedDict knows move_to_end and compares order; ChainMap looks through several.
from collections import ChainMap, OrderedDict

d = OrderedDict(a=1, b=2, c=3)
d.move_to_end("a")
print(d, list(d), d.popitem(), d.popitem(last=False), d)
# expect: OrderedDict({'c': 3}) ['b', 'c', 'a'] ('a', 1) ('b', 2) OrderedDict({'c': 3})
d["x"] = 1
d.move_to_end("x", last=False)
print(list(d.items()), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(reversed(d)))
# expect: [('x', 1), ('c', 3)] False True ['c', 'x']
try:
    d.move_to_end("none")
except KeyError as error:
    print(error)  # expect: 'none'
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["c"] = 9
print(c["a"], c["b"], sorted(c), c.maps, len(c), c.new_child({"a": 0})["a"], c.parents["a"], dict(c)["b"])
# expect: 1 3 ['a', 'b', 'c'] [{'a': 1, 'c': 9}, {'a': 2, 'b': 3}] 3 0 2 3
