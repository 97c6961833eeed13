"""Sorting algorithms with instrumentation; matrix; life"""
import random, time, functools, itertools
REG = {}
def algo(f):
    REG[f.__name__] = f
    @functools.wraps(f)
    def w(a): return f(list(a))
    return w
@algo
def bubble(a):
    n = len(a)
    for i in range(n):
        swapped = False
        for j in range(n - 1 - i):
            if a[j] > a[j + 1]: a[j], a[j + 1] = a[j + 1], a[j]; swapped = True
        if not swapped: break
    return a
@algo
def insertion(a):
    for i in range(1, len(a)):
        k, j = a[i], i - 1
        while j >= 0 and a[j] > k: a[j + 1] = a[j]; j -= 1
        a[j + 1] = k
    return a
@algo
def merge(a):
    if len(a) <= 1: return a
    m = len(a) // 2
    l, r = merge(a[:m]), merge(a[m:])
    out = []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
@algo
def quick(a): return a if len(a) < 2 else quick([x for x in a[1:] if x < a[0]]) + [a[0]] + quick([x for x in a[1:] if x >= a[0]])
@algo
def heap(a):
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c] < a[c + 1]: c += 1
            if a[i] >= a[c]: return
            a[i], a[c] = a[c], a[i]; i = c
    for i in reversed(range(len(a) // 2)): sift(i, len(a))
    for n in range(len(a) - 1, 0, -1): a[0], a[n] = a[n], a[0]; sift(0, n)
    return a
@algo
def counting(a):
    lo, hi = min(a, default=0), max(a, default=-1)
    c = [0] * (hi - lo + 1)
    for x in a: c[x - lo] += 1
    return [i + lo for i, n in enumerate(c) for _ in range(n)]
random.seed(3); data = [random.randrange(-50, 50) for _ in range(30)]
for n, f in REG.items(): print(f"{n:>10}", f(data[:]) == sorted(data), f([]), f([1]))
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        r, b = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: r = r @ b
            b, n = b @ b, n >> 1
        return r
    def __getitem__(self, ij): i, j = ij; return self.rows[i][j]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    @property
    def T(self): return Matrix(zip(*self.rows))
    def det(self): return self[0, 0] if len(self.rows) == 1 else sum((-1) ** j * v * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j, v in enumerate(self.rows[0]))
    def __str__(self): return "\n".join(" ".join(f"{v:>6}" for v in r) for r in self.rows)
    def __eq__(self, o): return self.rows == o.rows
m = Matrix([[1, 1], [1, 0]]); print(m ** 50, m.T == m, m.det(), Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), sep="\n"); m[0, 1] = 9; print(m)
def life(cells):
    n = {}
    for x, y in cells:
        for dx, dy in itertools.product((-1, 0, 1), repeat=2):
            if dx or dy: n[x + dx, y + dy] = n.get((x + dx, y + dy), 0) + 1
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for gen in range(3):
    print(f"gen {gen}"); print("\n".join("".join("#" if (x, y) in g else "." for x in range(6)) for y in range(5))); g = life(g)
print(sorted(g)); hash(Matrix([[1]]))
# exit: 1
# expect:     bubble True [] [1]
# expect:  insertion True [] [1]
# expect:      merge True [] [1]
# expect:      quick True [] [1]
# expect:       heap True [] [1]
# expect:   counting True [] [1]
# expect: 20365011074 12586269025
# expect: 12586269025 7778742049
# expect: True
# expect: -1
# expect: 18
# expect:      1      9
# expect:      1      0
# expect: gen 0
# expect: .#....
# expect: ..#...
# expect: ###...
# expect: ......
# expect: ......
# expect: gen 1
# expect: ......
# expect: #.#...
# expect: .##...
# expect: .#....
# expect: ......
# expect: gen 2
# expect: ......
# expect: ..#...
# expect: #.#...
# expect: .##...
# expect: ......
# expect: [(1, 1), (1, 3), (2, 2), (2, 3), (3, 2)]
