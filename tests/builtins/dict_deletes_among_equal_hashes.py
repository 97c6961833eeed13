# Deleting finds the very key first, and asks keys that have its hash.


class Key:
    def __init__(self, name, hash_):
        self.name, self.hash = name, hash_

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        print("  asked", self.name, other.name if isinstance(other, Key) else other)
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return self.name


class Plain:
    pass


for size in 3, 20, 300:
    keys = [Key(f"k{i}", i % 7 if i < 9 else i) for i in range(size)]
    d = dict.fromkeys(keys)
    print(size, len(d))
    for i in 0, 1, size - 1:
        del d[keys[i]]
        print("  left", len(d), keys[i] in d)
    if size > 3:
        del d[Key("k2", 2)]
    print("  left", len(d))
    try:
        del d[Key("none", 3)]
    except KeyError as error:
        print("  KeyError", error)
# expect: 3 3
# expect:   left 2 False
# expect:   left 1 False
# expect:   left 0 False
# expect:   left 0
# expect:   KeyError none
# expect:   asked k0 k7
# expect:   asked k1 k8
# expect: 20 20
# expect:   asked k7 k0
# expect:   left 19 False
# expect:   asked k8 k1
# expect:   left 18 False
# expect:   left 17 False
# expect:   asked k2 k2
# expect:   left 16
# expect:   asked k3 none
# expect:   KeyError none
# expect:   asked k0 k7
# expect:   asked k1 k8
# expect: 300 300
# expect:   asked k7 k0
# expect:   left 299 False
# expect:   asked k8 k1
# expect:   left 298 False
# expect:   left 297 False
# expect:   asked k2 k2
# expect:   left 296
# expect:   asked k3 none
# expect:   KeyError none

plain = [Plain() for _ in range(200)]
d = {}
for p in plain:
    d[p] = True
for p in plain[::3] + plain[1::3]:
    del d[p]
print(len(d), list(d) == plain[2::3])  # expect: 66 True
for p in plain[2::3]:
    print(end="" if d.pop(p) else "?")
    try:
        del d[p]
    except KeyError:
        pass
print(len(d), d)  # expect: 0 {}
d = {float(i): i for i in range(30)}
for i in range(0, 30, 2):
    del d[i]
print(d)
# expect: {1.0: 1, 3.0: 3, 5.0: 5, 7.0: 7, 9.0: 9, 11.0: 11, 13.0: 13, 15.0: 15, 17.0: 17, 19.0: 19, 21.0: 21, 23.0: 23, 25.0: 25, 27.0: 27, 29.0: 29}
