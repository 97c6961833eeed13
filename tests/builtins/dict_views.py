# keys, values and items are live windows; keys and items work like sets.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys))
# expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3
print("a" in keys, 3 in values, ("a", 1) in items, ("a", 2) in items, list(reversed(keys)), list(reversed(items)))
# expect: True True True False ['c', 'b', 'a'] [('c', 3), ('b', 2), ('a', 1)]
print(sorted(keys & {"a", "z"}), sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "z"}), keys == {"a", "b", "c"}, keys <= {"a", "b", "c", "d"})
# expect: ['a'] ['a', 'b', 'c', 'z'] ['b', 'c'] ['b', 'c', 'z'] True True
print(sorted(items & [("a", 1), ("b", 9)]), keys.isdisjoint({"x"}), sorted({"a"} | keys), type(keys).__name__, type(values).__name__, type(items).__name__)
# expect: [('a', 1)] True ['a', 'b', 'c'] dict_keys dict_values dict_items
print(values == d.values(), max(d, key=d.get), [k for k, v in items if v > 1], dict(items) == d, sum(values), list(zip(keys, values)))
# expect: False c ['b', 'c'] True 6 [('a', 1), ('b', 2), ('c', 3)]
iterator = iter(d)
print(next(iterator), type(iterator).__name__)  # expect: a dict_keyiterator
try:
    keys[0]
except TypeError as error:
    print(error)  # expect: 'dict_keys' object is not subscriptable
