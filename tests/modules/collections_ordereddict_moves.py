# OrderedDict: move_to_end, popitem from both ends, and order in comparisons.
from collections import OrderedDict

d = OrderedDict(a=1, b=2, c=3)
d.move_to_end("a")
d.move_to_end("c", last=False)
print(d, d.popitem(last=False), d.popitem(), list(d))
# expect: OrderedDict({'b': 2}) ('c', 3) ('a', 1) ['b']
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {"b": 2, "a": 1}, list(reversed(OrderedDict(a=1, b=2))))
# expect: False True ['b', 'a']
try:
    d.move_to_end("nope")
except KeyError as error:
    print(repr(error))  # expect: KeyError('nope')
