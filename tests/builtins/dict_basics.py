# Dictionaries keep the order of insertion.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(d, len(d), d["a"], "a" in d, "z" in d, list(d), list(d.values()), list(d.items()))
del d["b"]
d["b"] = 0
print(d, {1: "int", 1.0: "float", True: "bool"}, {}, {(1, 2): [3]}, {None: 1, "": 2, 0: 3, 0.5: 4})
print(d == {"b": 0, "c": 3, "a": 2}, d != {}, {1: 1} == {1: 1.0}, {**d, "z": 1}, d | {"a": "new"}, {"x": 1} | d)
print(dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": 1}, l=2), dict(zip("ab", range(2))), dict(), dict(["ab", "cd"]))
for x in d:
    print(x, d[x], end="; ")
print()
print(bool({}), bool({0: 0}), str({"a": {"b": []}}), repr({1: "x", "y": 2.0}), list(reversed(d)), sorted(d), max(d), sum({1: 5, 2: 6}))
