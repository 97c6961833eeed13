from collections import deque, Counter, defaultdict, OrderedDict, namedtuple, ChainMap, UserDict, UserList, UserString
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.pop(), d.popleft(), d, len(d), d.maxlen, d[0], d[-1])
d.rotate(1); print(d); d.rotate(-2); print(d)
d.extend("ab"); d.extendleft("xy"); print(d, d.index("y"), d.count("a"), "x" in d, list(reversed(d)))
d.insert(1, "ins") if len(d) < 4 else None
d.remove("a") if "a" in d else None
d.reverse(); print(d, d == deque(d), deque("ab") < deque("ac"), deque("ab") + deque("c"), deque("ab") * 2, d.copy())
for fn in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d.index("q"), lambda: d.remove("q"), lambda: d[99], lambda: deque([1], maxlen=1).insert(0, 2), lambda: hash(d), lambda: deque(5)):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
try:
    for v in d: d.append(v)
except RuntimeError as e: print(e)
c = Counter("mississippi")
print(c, c.most_common(2), c["z"], sorted(c.elements()), c.total(), dict(c))
c.update("miss"); c.subtract({"i": 10}); print(c, +c, -c, c - Counter("ssss"), c + Counter(a=1), c & Counter("spps"), c | Counter(s=9), Counter(a=1) == Counter(a=1, b=0), Counter("ab") <= Counter("abc"))
del c["m"]; print(c, list(c), Counter([1, 1.0, True]), Counter(), Counter(x=2, y=3))
dd = defaultdict(list)
for w in "the cat the dog".split(): dd[w[0]].append(w)
print(dd, dict(dd), dd["z"], dd.get("q"), "q" in dd, dd.default_factory, defaultdict(int, a=1), defaultdict(lambda: 5)["x"])
try: defaultdict(None)["k"]
except KeyError as e: print(repr(e))
try: defaultdict(5)
except TypeError as e: print(e)
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1; print(t["a"]["b"]["c"], list(t))
od = OrderedDict(b=1, a=2, c=3)
od.move_to_end("b"); print(od, od.popitem(last=False), od, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), dict(od)); od.move_to_end("b", last=False); print(list(od), list(reversed(od)))
Point = namedtuple("Point", "x y z", defaults=[0])
p = Point(1, y=2)
print(p, p.x, p[1], p._replace(x=9), p._asdict(), Point._fields, Point._make([1, 2, 3]), p == (1, 2, 0), *p, Point._field_defaults, Point.__doc__, isinstance(p, tuple), p + (1,), hash(p) == hash((1, 2, 0)))
for fn in (lambda: Point(1), lambda: setattr(p, "x", 3), lambda: p._replace(q=1), lambda: namedtuple("A", "x x"), lambda: namedtuple("A", "def"), lambda: namedtuple("A", "_x"), lambda: Point(1, 2, 3, 4), lambda: p.w, lambda: namedtuple("1A", "x"), lambda: Point._make([1])):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
print(namedtuple("R", "a def a", rename=True)._fields)
class P2(Point):
    def dist(self): return (self.x**2 + self.y**2) ** .5
    def __str__(self): return f"P2<{self.x}>"
print(P2(3, 4).dist(), P2(3, 4), repr(P2(3, 4)))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(cm["a"], cm["b"], dict(cm), len(cm), cm.maps, cm.new_child({"z": 0}), cm.parents, "b" in cm); cm["new"] = 1; print(cm, sorted(cm))
try: cm["nope"]
except KeyError as e: print(e)
class MyD(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.upper(), v)
m = MyD(a=1); m["b"] = 2; print(m, m.data, "A" in m)
class MyL(UserList): pass
print(MyL([1, 2]) + [3], UserString("abc").upper(), MyL([3, 1]).data)
dct = {"b": 1, "a": 2}
dct["c"] = 3; dct.update(d=4, a=9); dct |= {"e": 5}
print(dct, dct | {"b": 0}, list(dct), dct.items(), dct.keys(), dct.values(), dct.pop("b"), dct.popitem(), dct.setdefault("z", []), dct.get("nope", "dflt"), sorted(dct.items(), key=lambda kv: str(kv[1])), dct.keys() & {"a"}, sorted(dct.keys() - {"a"}), list(reversed(dct)), {}.fromkeys("ab", 0), dict(zip("ab", [1, 2])), dict([("x", 1)], y=2), len(dct), dct == {"a": 9}, next(iter(dct)))
try:
    for k in dct: dct[k + "!"] = 1
except RuntimeError as e: print(e)
try:
    for k in {1, 2}: pass
    s = {1, 2}
    for k in s: s.add(k + 10)
except RuntimeError as e: print(e)
s = {3, 1, 2}; s2 = {2, 3, 4}
print(s | s2, s & s2, s - s2, s ^ s2, s <= s2, {1} < s, s.isdisjoint({9}), s.issubset(s2), s.union([9], (8,)), s.symmetric_difference(s2), frozenset(s), {frozenset([1]): 1}, s.copy() is s, sorted(s, reverse=True))
s.discard(99); s.update([5, 6]); s.difference_update({1}); s.intersection_update({2, 3, 5}); print(s, s.pop() in (2, 3, 5), len(s)); s |= {1}; s -= {1}; print(set(), frozenset(), s.clear(), s)
l = [3, 1, 2]
print(l.sort(), l, sorted(l, key=lambda x: -x), l.index(2), l.count(1), l.copy(), l * 2, l + [9], l.insert(1, "i"), l, l.pop(1), l.pop(), l.reverse(), l, l.extend("ab"), l, l.remove("a"), l, [1, 2] < [1, 3], [1] == [1.0], l.clear(), l, [[0] * 2] * 2, [None] * 2, list("abc"), [1, 2, 3][::-1], any([]), all([]), any([0, 1]), sum([[1], [2]], []), list(zip(*[(1, 2), (3, 4)])), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, "", "a"])), min([3, 1], key=lambda x: -x), max("ab", "b", key=len), min([], default="none"), sorted(["b", "A", "c"], key=str.lower), list(range(10, 0, -3)), range(5)[1:3], 3 in range(5), range(0, 10, 2).index(4), range(3) == range(0, 3), len(range(0, 100, 7)))
a = []; a.append(a); print(a); dd = {}; dd["me"] = dd; print(dd)
