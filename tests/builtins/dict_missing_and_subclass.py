# A subclass can answer for missing keys; get() does not ask it.
class Squares(dict):
    def __missing__(self, key):
        print("missing", key)
        self[key] = key * key
        return self[key]


class Logged(dict):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


s = Squares()
print(s[4], s[4], s.get(5), 5 in s, s)
# expect: missing 4
# expect: 16 16 None False {4: 16}
log = Logged(a=1)
log["b"] = 2  # expect: set b 2
log.update(c=3)
log.setdefault("d", 4)
print(log, type(log).__name__, isinstance(log, dict), log == {"a": 1, "b": 2, "c": 3, "d": 4}, dict(log))
# expect: {'a': 1, 'b': 2, 'c': 3, 'd': 4} Logged True True {'a': 1, 'b': 2, 'c': 3, 'd': 4}
