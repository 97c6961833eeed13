"""bits: truthiness, identity, chained comparisons, integer caches, copies, aliasing, default args, closures, generators vs lists"""
a = [1, 2, 3]; b = a; c = a[:]; d = list(a); e = a.copy(); import copy; f = copy.copy(a); g = [a, a]; h = copy.deepcopy(g)
print(a is b, a == c, a is c, g[0] is g[1], h[0] is h[1], h[0] is a, id(a) == id(b))
b.append(4); g[0].append(5); print(a, c, g, h, d == e == f)
m = [[0] * 3] * 2; m[0][0] = 1; print(m, [[0] * 3 for _ in range(2)])
def add(x, lst=None):
    lst = [] if lst is None else lst; lst.append(x); return lst
def bad(x, lst=[], d={}): lst.append(x); d[x] = len(lst); return lst, d
print(add(1), add(2), bad(1), bad(2), bad.__defaults__)
print([bool(x) for x in (0, 1, -1, 0.0, "", " ", "0", [], [0], {}, {0: 0}, None, (), (0,), set(), range(0), range(1), b"", object())])
x = 256; y = 256; print(x is y, 1 < 2 < 3 > 2, 1 < 3 < 2, not 1 == 2, (1 == 1) is True, None is None, [] is [], () is (), "a" is "a", 1 in [1.0], "" in "abc", True + True, True == 1, isinstance(True, int), 0 == False, [] == False)
print(1 or 1 / 0, 0 and 1 / 0, None or [] or "x", "a" and 0 and "b", not not "x", 5 if [] else 6, [i or "z" for i in (0, 1)])
def counter():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    def get(): return n
    return inc, get
inc, get = counter(); inc(); inc(); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars)
fs = []
for i in range(3):
    def fn(i=i): return i
    fs.append((fn, lambda: i))
print([(p(), q()) for p, q in fs], i)
sq = (n * n for n in range(5)); print(sum(sq), sum(sq), list(sq)); it = iter([1, 2, 3]); print(next(it), list(it), next(it, "done"))
z = zip([1, 2], "ab"); print(list(z), list(z)); r = range(10, 0, -3); print(r, list(r), r[1], 7 in r, len(r), r == range(10, 0, -3), r[::-1], list(reversed(r)), r.index(4), r.count(4), min(r), sum(r))
e1, *rest = "hello"; (p, q), s = [1, 2], 3; t = 1,; u = (); v = (1); print(e1, rest, p, q, s, t, u, v, type(t), type(v), len(t))
i, j = 1, 2; i, j = j, i; k = i = 5; print(i, j, k); l = [0, 1, 2]; n = 0; n, l[n] = 1, "x"; print(n, l)
n = 10
while n > 0:
    n -= 3
    if n == 4: continue
    if n < 0: break
else: print("never")
for n in range(2, 12):
    for x in range(2, n):
        if n % x == 0: break
    else: print(n, end=" ")
print()
print(type(1), type(1.0), type("s"), type(None), type([]), type(type), type(print), type(lambda: 0), type(x for x in ""), type(range(1)), type(...), type(NotImplemented), type(1 == 1), type(b""), type({}), type({1}), type(()), type(ValueError()), type(ValueError), type(zip()), type(open), type(copy), type("".join), type([].append), type(dict.fromkeys), type(int.__add__), type((1).__add__))
print(int("0b11", 0), int("z", 36), int(-7.9), -7 // 2, -7 % 3, 7 // -2, 2 ** -1, 0.1 + 0.2 == 0.3, round(2.5), round(-0.5), abs(-3), divmod(7, -2), pow(2, 10, 7), 10 ** 18 * 10 ** 18, 5 / 2, 4 / 2, 1e3, 1_000, 0xFF, 0o17, 1e400, -1e400, float("nan") == float("nan"), 3.0 == 3, hash(1.0) == hash(1), 1 / 3)
import sys; print(sys.getsizeof([]), sys.getsizeof(()), sys.getsizeof(""), sys.getsizeof(0), sys.getsizeof({}), sys.getsizeof([1] * 10), sys.getsizeof("abc"), sys.getsizeof(1.5), sys.getsizeof(set()), sys.getsizeof(b"ab"), sys.getsizeof(2 ** 100), sys.getsizeof(True), sys.getsizeof(None), sys.getsizeof(range(5)), sys.getsizeof(lambda: 0), sys.getsizeof("é"), sys.getsizeof(list(range(10))), sys.getsizeof({i: i for i in range(10)}), sys.getsizeof(int), sys.maxsize, sys.float_info.epsilon, sys.int_info.bits_per_digit)
l = []
caps = []
for i in range(20): l.append(i); caps.append(sys.getsizeof(l))
print(caps)
print(sys.intern("x") is sys.intern("x"))
class P: pass
p = P(); p.x = 1; p.__dict__["y"] = 2; print(p.y, vars(p), p.__class__, P.__name__, hasattr(p, "z"), getattr(p, "z", "dflt"), sorted(p.__dict__), P.__dict__["__module__"], P.__doc__, P.__init__ is object.__init__)
print(*map(lambda a, b: a * b, [1, 2, 3], [4, 5]), *filter(lambda v: v % 2, range(6)), sorted("bca", reverse=True), sorted([(1, "b"), (1, "a")]), max([1, 5, 3], key=lambda v: -v), min("b", "a"), sum([[1], [2]], []), any(v > 2 for v in [1, 2]), all([]), list(enumerate("ab", 5)), dict(a=1, **{"b": 2}), [*"ab", *(1,)], {**{"a": 1}, "a": 2}, list(reversed([1, 2])), "".join(reversed("abc")), list(zip(*[[1, 2], [3, 4]])))
