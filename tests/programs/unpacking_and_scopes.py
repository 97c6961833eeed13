"""Unpacking, slices, walrus, comprehension, scoping."""
a, *b, c = range(6)
print(a, b, c)
(a, b), c, *d = (1, 2), "three", 4, 5
print(a, b, c, d)
[x, [y, *z]] = [1, [2, 3, 4]]
print(x, y, z)
first, *_, last = "hello"
print(first, last, _)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()):
    print(i, k, v)
print([*range(3), *"ab"], {*[1, 2], *[2, 3]}, {**{"a": 1}, "b": 2, **{"a": 3}}, (*[1], 2))
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 2, 3, 4, c=5, e=6), f(*[1, 2, 3], **{"c": 1, "z": 2}), f(*"ab", *"cd", c=0, **{"x": 1}, **{"y": 2}))
def g(a, /, b, *, c): return a, b, c
print(g(1, 2, c=3), g(1, b=2, c=3))
for call in (lambda: g(a=1, b=2, c=3), lambda: g(1, 2, 3), lambda: g(1), lambda: f(), lambda: f(1, c=1, **{"c": 2}), lambda: g(1, 2, c=3, d=4), lambda: f(1, 2, a=3, c=1), lambda: g(), lambda: g(1, 2, c=1, b=3)):
    try:
        print(call())
    except TypeError as e:
        print(e)
for src in ((1, 2), (1, 2, 3, 4), 5, "ab", None):
    try:
        p, q, r = src
        print(p, q, r)
    except (ValueError, TypeError) as e:
        print(e)
try:
    p, *q, r = [1]
except ValueError as e:
    print(e)
lst = list(range(10))
lst[2:5] = ["a"]
print(lst)
lst[::2] = [0] * len(lst[::2])
print(lst)
del lst[1:3], lst[-1]
print(lst)
lst[len(lst):] = [7, 8]
lst[1:1] = [9, 9]
print(lst, lst[-3::-1], lst[:-1:2])
try:
    lst[::2] = [1]
except ValueError as e:
    print(e)
if (n := len(lst)) > 3:
    print(f"{n} items")
print([y := 5, y ** 2], [last := v for v in range(3)], last)
while (chunk := lst[:3]):
    print(chunk, end=" ")
    del lst[:3]
print()
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2], [[r * c for c in range(3)] for r in range(3)], {k: v for v, k in enumerate("abc")}, {x % 3 for x in range(10)}, sum(x for x in range(5)))
x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "inner"
        def deep():
            global x
            x = "deep"
            return x
        return deep()
    r = inner()
    return x, r
print(outer(), x)
class Scope:
    x = "class"
    y = [x for _ in range(1)]
    def get(self): return x
    z = (lambda: x)()
print(Scope.y, Scope().get(), Scope.z)
funcs = [lambda: i for i in range(3)]
print([fn() for fn in funcs], [fn() for fn in [lambda i=i: i for i in range(3)]])
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    inc.reset = lambda: None
    return inc
c1, c2 = counter(), counter()
print(c1(), c1(5), c2(), c1.__closure__[0].cell_contents, c1.__code__.co_freevars, c1.reset)if False else print(c1(), c1(5), c2(), c1.__closure__[0].cell_contents, c1.__code__.co_freevars)
def mutable(x, acc=[]):
    acc.append(x)
    return acc
print(mutable(1), mutable(2), mutable.__defaults__)
def unbound():
    try:
        print(zz)
    except UnboundLocalError as e:
        print(e)
    zz = 1
    del zz
    try:
        zz
    except UnboundLocalError as e:
        print(e)
    def inner(): return later
    try:
        inner()
    except NameError as e:
        print(e)
    later = 1
unbound()
try:
    undefined_name
except NameError as e:
    print(e, e.name)
for i in range(3):
    if i == 5: break
else:
    print("no break")
while True:
    try:
        break
    finally:
        print("finally on break")
def tricky():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: return "ret"
        finally:
            print("fin", i)
    return "end"
print(tricky())
def override():
    try:
        return "try"
    finally:
        return "finally"
print(override())
a = b = []
a.append(1)
print(a is b, a == b, a is not [], not a, 1 < 2 < 3, 1 < 3 < 2, 1 == 1.0 != 2, "a" and "b" or "c", None or 0 or [] or "last", 0 and 1)
i = 5
i += 1; i -= 2; i *= 3; i //= 2; i **= 2; i %= 7; i <<= 2; i |= 1; i ^= 3; i &= 0xff; i >>= 1
print(i)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as e:
    print(e, t)
assert True
try:
    assert 1 == 2, f"math {1}"
except AssertionError as e:
    print(repr(e))
print(0x10, 1e3, .5, 5., 1_0.0_1, "a" "b", 'c' f"{1}", not None, -3 ** 2, 2 ** 3 ** 2, (1,), (), [[]], {}, set(), ..., NotImplemented)
