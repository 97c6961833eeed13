# ChainMap, UserDict, UserList, UserString.
from collections import ChainMap, UserDict, UserList, UserString


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


base, local = {"a": 1, "b": 2}, {"b": 20}
cm = ChainMap(local, base)
print(cm, cm["a"], cm["b"], list(cm), len(cm), "a" in cm, cm.get("z", 0), dict(cm))
cm["c"] = 3
del cm["b"]
print(local, base, cm["b"], cm.parents, cm.new_child({"n": 1}), cm.new_child(k=2), bool(ChainMap()))
print(cm.pop("c"), cm | {"q": 1}, {"q": 1, "a": 5} | cm, ChainMap.fromkeys("xy", 0), sorted(cm.items()))
attempt(lambda: cm["z"])
attempt(lambda: cm.pop("z"))
attempt(lambda: cm.popitem())
attempt(lambda: cm.__delitem__("a"))
cm.update(x=1)
cm |= {"y": 2}
print(cm.maps, cm.copy(), cm == {"x": 1, "y": 2, "a": 1, "b": 2})
cm.clear()
print(cm)


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)


d = Lower({"A": 1}, B=2)
d.update(C=3)
print(d, d["c"], len(d), "a" in d, d.pop("a"), d.setdefault("Q", 5), d.get("nope"), d.copy())
print(d | {"Z": 1}, {"Z": 1} | d, list(d), d == {"b": 2, "c": 3, "q": 5}, d.data)
attempt(lambda: d["missing"])


class WithMissing(UserDict):
    def __missing__(self, key):
        return key + "!"


print(WithMissing()["k"], WithMissing.fromkeys("ab", 1), isinstance(d, dict))


class Stack(UserList):
    def push(self, x):
        self.append(x)
        return self


s = Stack([3, 1]).push(2)
print(s, s[0], s[1:], type(s[1:]).__name__, s + [4], [0] + s, s * 2, len(s), 3 in s, s.index(1))
s.sort()
s.reverse()
s.extend([9])
s += [8]
s.insert(0, 7)
s.remove(9)
print(s, s.pop(), s.count(7), s == [7, 3, 2, 1], s < [8], s.copy(), list(reversed(s)), sorted(s))
attempt(lambda: s[99])

u = UserString("Hello")
print(u, repr(u), u.upper(), type(u.upper()).__name__, u + "!", ">" + u, u[1:3], len(u), "ell" in u)
print(u == "Hello", hash(u) == hash("Hello"), u.split("l"), u * 2, u.find("l"), u < "I", u.startswith("He"))
