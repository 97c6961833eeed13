# get, setdefault, pop, popitem, update, fromkeys, copy, clear.
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 100), d.setdefault("n"), d.setdefault("l", []).append(1), d)
# expect: 1 None 0 1 None None {'a': 1, 'b': 2, 'n': None, 'l': [1]}
print(d.pop("n"), d.pop("zz", "default"), d.popitem(), d)
# expect: None default ('l', [1]) {'a': 1, 'b': 2}
d.update({"b": 20, "c": 30})
d.update([("d", 4)], e=5)
d.update(f=6)
print(d, d.update())  # expect: {'a': 1, 'b': 20, 'c': 30, 'd': 4, 'e': 5, 'f': 6} None
d |= {"a": "or"}
d |= [("g", 7)]
print(d, d.copy() == d, d.copy() is d)
# expect: {'a': 'or', 'b': 20, 'c': 30, 'd': 4, 'e': 5, 'f': 6, 'g': 7} True False
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys(range(2), []), {}.fromkeys("x", 1))
# expect: {'a': None, 'b': None} {1: 0, 2: 0} {0: [], 1: []} {'x': 1}
d.clear()
print(d, len(d))  # expect: {} 0
