# defaultdict, OrderedDict.
from collections import OrderedDict, defaultdict

groups = defaultdict(list)
for word in "one two three four".split():
    groups[len(word)].append(word)
print(groups, dict(groups), groups[99], 98 in groups, groups.get(98))
# expect: defaultdict(<class 'list'>, {3: ['one', 'two'], 5: ['three'], 4: ['four'], 99: []}) {3: ['one', 'two'], 5: ['three'], 4: ['four']} [] False None
counts = defaultdict(int, {"a": 1}, b=2)
counts["c"] += 5
print(counts, sorted(counts.items()), counts.default_factory)
# expect: defaultdict(<class 'int'>, {'a': 1, 'b': 2, 'c': 5}) [('a', 1), ('b', 2), ('c', 5)] <class 'int'>
print(counts | {"d": 4}, {"z": 0} | counts, counts.copy(), type(counts.copy()).__name__)
# expect: defaultdict(<class 'int'>, {'a': 1, 'b': 2, 'c': 5, 'd': 4}) defaultdict(<class 'int'>, {'z': 0, 'a': 1, 'b': 2, 'c': 5}) defaultdict(<class 'int'>, {'a': 1, 'b': 2, 'c': 5}) defaultdict
nothing = defaultdict(None)
print(nothing, nothing.default_factory)  # expect: defaultdict(None, {}) None
for bad in (lambda: nothing["k"], lambda: defaultdict(3)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
        # expect: KeyError 'k'
        # expect: TypeError first argument must be callable or None
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print(nested["x"]["y"], list(nested))  # expect: 1 ['x']
me = defaultdict(list)
me["self"] = me
print(me)  # expect: defaultdict(<class 'list'>, {'self': defaultdict(<class 'list'>, {...})})


class Doubling(defaultdict):
    def __missing__(self, key):
        return key * 2


print(Doubling()[4], Doubling(int, a=1))  # expect: 8 Doubling(<class 'int'>, {'a': 1})
counts.default_factory = None
print(counts, isinstance(counts, dict), counts == {"a": 1, "b": 2, "c": 5})
# expect: defaultdict(None, {'a': 1, 'b': 2, 'c': 5}) True True

order = OrderedDict([("a", 1), ("b", 2)], c=3)
print(order, list(order), order["b"])
# expect: OrderedDict({'a': 1, 'b': 2, 'c': 3}) ['a', 'b', 'c'] 2
order.move_to_end("a")
print(order)  # expect: OrderedDict({'b': 2, 'c': 3, 'a': 1})
order.move_to_end("c", last=False)
print(order, list(reversed(order)))  # expect: OrderedDict({'c': 3, 'b': 2, 'a': 1}) ['a', 'b', 'c']
print(order.popitem(), order.popitem(last=False), order)
# expect: ('a', 1) ('c', 3) OrderedDict({'b': 2})
print(order.keys(), order.values(), order.items(), OrderedDict())
# expect: odict_keys(['b']) odict_values([2]) odict_items([('b', 2)]) OrderedDict()
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1),
      OrderedDict(a=1) != OrderedDict(a=1), {"a": 1} == OrderedDict(a=1))
      # expect: False True False True
print(OrderedDict(a=1) | {"b": 2}, {"b": 2} | OrderedDict(a=1), OrderedDict.fromkeys("xy", 0))
# expect: OrderedDict({'a': 1, 'b': 2}) OrderedDict({'b': 2, 'a': 1}) OrderedDict({'x': 0, 'y': 0})
print(order.pop("b"), order.pop("b", "default"), order)  # expect: 2 default OrderedDict()
for bad in (lambda: order.pop("q"), lambda: order.popitem(), lambda: order.move_to_end("q"),
            lambda: order["q"]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
        # expect: KeyError 'q'
        # expect: KeyError 'dictionary is empty'
        # expect: KeyError 'q'
        # expect: KeyError 'q'
order["me"] = order
print(order)  # expect: OrderedDict({'me': ...})
both = OrderedDict(x=1, y=2)
print(both.keys() & {"x"}, ("y", 2) in both.items(), list(reversed(both.items())))
# expect: {'x'} True [('y', 2), ('x', 1)]
print(len(both.values()), [v for v in both.values()], both.setdefault("z", 3), both.copy())
# expect: 2 [1, 2] 3 OrderedDict({'x': 1, 'y': 2, 'z': 3})
both.update(x=10)
del both["y"]
both["y"] = 5
print(both, [k for k in both])  # expect: OrderedDict({'x': 10, 'z': 3, 'y': 5}) ['x', 'z', 'y']


class Cache(OrderedDict):
    """A cache that forgets what was used longest ago."""

    def get_or_make(self, key, make):
        if key in self:
            self.move_to_end(key)
        else:
            self[key] = make(key)
            if len(self) > 2:
                self.popitem(last=False)
        return self[key]


cache = Cache()
print([cache.get_or_make(k, lambda k: k * k) for k in (1, 2, 1, 3, 1)], cache, Cache())
# expect: [1, 4, 1, 9, 1] Cache({3: 9, 1: 1}) Cache()
