class Vector:
    """A 2D vector with all the dunders."""
    __slots__ = ("x", "y")
    count = 0

    def __init__(self, x=0, y=0):
        self.x, self.y = x, y

    def __repr__(self):
        return f"{type(self).__name__}({self.x!r}, {self.y!r})"

    def __str__(self):
        return f"<{self.x}, {self.y}>"

    def __format__(self, spec):
        if spec.endswith("p"):
            import math
            return f"({math.hypot(self.x, self.y):{spec[:-1]}}, {math.atan2(self.y, self.x):{spec[:-1]}})"
        return f"({format(self.x, spec)}, {format(self.y, spec)})"

    def __eq__(self, o):
        if not isinstance(o, Vector):
            return NotImplemented
        return (self.x, self.y) == (o.x, o.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, o):
        return abs(self) < abs(o)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** .5

    def __bool__(self):
        return bool(self.x or self.y)

    def __add__(self, o):
        if isinstance(o, Vector):
            return Vector(self.x + o.x, self.y + o.y)
        return NotImplemented

    def __radd__(self, o):
        if o == 0:
            return self
        return NotImplemented

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    __rmul__ = __mul__

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y

    def __neg__(self):
        return self * -1

    def __pos__(self):
        return self

    def __invert__(self):
        return Vector(self.y, self.x)

    def __iter__(self):
        return iter((self.x, self.y))

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __len__(self):
        return 2

    def __contains__(self, v):
        return v in (self.x, self.y)

    def __call__(self, *a, **k):
        return ("called", a, k)

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __divmod__(self, k):
        return divmod(self.x, k), divmod(self.y, k)

    def __pow__(self, n, mod=None):
        return Vector(pow(self.x, n, mod), pow(self.y, n, mod))

    def __int__(self):
        return int(abs(self))

    def __float__(self):
        return float(abs(self))

    def __index__(self):
        return int(self)

    def __round__(self, n=None):
        return Vector(round(self.x, n), round(self.y, n))

    def __reversed__(self):
        return iter((self.y, self.x))

    def __getattr__(self, name):
        if name == "xy":
            return (self.x, self.y)
        raise AttributeError(f"no {name} here")

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *a):
        print("exit", a[0])
        return True

    def __del__(self):
        Vector.count += 1


v, w = Vector(3, 4), Vector(1.5, -2)
print(v, repr(w), f"{v:.1f} {v:.2fp} {v}", [v, w])
# expect: <3, 4> Vector(1.5, -2) (3.0, 4.0) (5.00, 0.93) (3, 4) [Vector(3, 4), Vector(1.5, -2)]
print(v + w, v * 2, 3 * v, v @ w, -v, +v, ~v, abs(v), bool(v), bool(Vector()))
# expect: <4.5, 2> <6, 8> <9, 12> -3.5 <-3, -4> <3, 4> <4, 3> 5.0 True False
print(v == Vector(3, 4), v != w, v < w, v > w, sorted([v, w]), max(v, w), hash(v) == hash(Vector(3, 4)))
# expect: True True False True [Vector(1.5, -2), Vector(3, 4)] <3, 4> True
print(list(v), v[0], v[-1], len(v), 4 in v, 9 in v, [*reversed(v)], v(1, k=2), v.xy)
# expect: [3, 4] 3 4 2 True False [4, 3] ('called', (1,), {'k': 2}) (3, 4)
x, y = v
print(x, y, sum([v, w, v]), divmod(v, 2), v ** 2, pow(v, 2, 5), int(v), float(v), round(w), round(Vector(1.256, 2.345), 1))
# expect: 3 4 <7.5, 6> ((1, 1), (2, 0)) <9, 16> <4, 1> 5 5.0 <2, -2> <1.3, 2.3>
print("abcdefgh"[v], hex(v), list(range(10))[Vector(0, 1):v], bin(v))
# expect: f 0x5 [1, 2, 3, 4] 0b101
u = v
u += w
print(u is v, v)  # expect: True <4.5, 2>
for op in ["v + 1", "v < 3", "v - w", "v['a']", "v.foo", "v.z", "v & 1", "v[5]", "1 + v", "v <= w", "v @ 3", "del v.q"]:
    pass
for fn in (lambda: v + 1, lambda: v < 3, lambda: v - w, lambda: v["a"], lambda: v.foo, lambda: v & 1, lambda: v[5], lambda: 1 + v, lambda: v <= w, lambda: v @ 3, lambda: setattr(v, "z", 1), lambda: delattr(v, "q"), lambda: v.__dict__):
    try:
        print(fn())
    except Exception as e:
        print(type(e).__name__, e)
# expect: TypeError unsupported operand type(s) for +: 'Vector' and 'int'
# expect: False
# expect: TypeError unsupported operand type(s) for -: 'Vector' and 'Vector'
# expect: TypeError tuple indices must be integers or slices, not str
# expect: AttributeError no foo here
# expect: TypeError unsupported operand type(s) for &: 'Vector' and 'int'
# expect: IndexError tuple index out of range
# expect: TypeError unsupported operand type(s) for +: 'int' and 'Vector'
# expect: TypeError '<=' not supported between instances of 'Vector' and 'Vector'
# expect: AttributeError 'int' object has no attribute 'x'
# expect: AttributeError 'Vector' object has no attribute 'z' and no __dict__ for setting new attributes
# expect: AttributeError 'Vector' object has no attribute 'q' and no __dict__ for setting new attributes
# expect: AttributeError no __dict__ here
with v as q:
    raise ValueError
# expect: enter
# expect: exit <class 'ValueError'>
print(q is v)  # expect: True
del u, v, w, q
print(Vector.count > 5, Vector.__doc__, Vector.__slots__, Vector.__name__, Vector.__module__, Vector.__mro__)
# expect: True A 2D vector with all the dunders. ('x', 'y') Vector __main__ (<class '__main__.Vector'>, <class 'object'>)
