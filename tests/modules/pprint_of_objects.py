# pprint of dataclasses, sets, strings, nested tuples and cycles.
from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import isreadable, pformat, pprint, saferepr


@dataclass
class Item:
    name: str
    tags: list


pprint(Item("short", []))  # expect: Item(name='short', tags=[])
pprint([Item("n" * 30, ["t" * 20, "u" * 20]), Item("m" * 30, [])], width=60)
# expect: [Item(name='nnnnnnnnnnnnnnnnnnnnnnnnnnnnnn',
# expect:       tags=['tttttttttttttttttttt', 'uuuuuuuuuuuuuuuuuuuu']),
# expect:  Item(name='mmmmmmmmmmmmmmmmmmmmmmmmmmmmmm', tags=[])]
pprint({frozenset([1]), frozenset([2])} and {3, 1, 2})  # expect: {1, 2, 3}
pprint((1,))  # expect: (1,)
pprint(OrderedDict(a="x" * 40, b="y" * 40))
# expect: OrderedDict([('a', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
# expect:              ('b', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy')])
pprint(defaultdict(list, a=["x" * 40, "y" * 40]))
# expect: defaultdict(<class 'list'>,
# expect:             {'a': ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:                    'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy']})
pprint(deque(["x" * 40, "y" * 40]))
# expect: deque(['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
# expect:        'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy'])
pprint(Counter("aab"))  # expect: Counter({'a': 2, 'b': 1})
print(isreadable([1, "a"]), saferepr({2: 1, 1: 2}), pformat({"k" * 20: {"i" * 20: ["v" * 20, "w" * 20]}}, width=50))
# expect: True {1: 2, 2: 1} {'kkkkkkkkkkkkkkkkkkkk': {'iiiiiiiiiiiiiiiiiiii': ['vvvvvvvvvvvvvvvvvvvv',
# expect:                                                    'wwwwwwwwwwwwwwwwwwww']}}
