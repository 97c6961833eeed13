import heapq, math
from collections import defaultdict, deque
class Graph:
    def __init__(self, edges=(), directed=False):
        self.adj = defaultdict(dict)
        for u, v, w in edges:
            self.adj[u][v] = w
            if not directed: self.adj[v][u] = w
    def __iter__(self): yield from sorted(self.adj)
    def __contains__(self, n): return n in self.adj
    def __getitem__(self, n): return self.adj[n]
    def bfs(self, s):
        seen, q = {s}, deque([s])
        while q:
            n = q.popleft(); yield n
            for m in sorted(self[n]):
                if m not in seen: seen.add(m); q.append(m)
    def dfs(self, n, seen=None):
        seen = seen if seen is not None else set()
        seen.add(n); yield n
        for m in sorted(self[n]):
            if m not in seen: yield from self.dfs(m, seen)
    def dijkstra(self, s):
        dist, prev, heap = {s: 0}, {}, [(0, s)]
        while heap:
            d, n = heapq.heappop(heap)
            if d > dist.get(n, math.inf): continue
            for m, w in self[n].items():
                if (nd := d + w) < dist.get(m, math.inf):
                    dist[m], prev[m] = nd, n
                    heapq.heappush(heap, (nd, m))
        return dist, prev
    def path(self, a, b):
        _, prev = self.dijkstra(a)
        p = [b]
        while p[-1] != a: p.append(prev[p[-1]])
        return p[::-1]
    def topo(self):
        indeg = defaultdict(int)
        for u in self.adj:
            for v in self.adj[u]: indeg[v] += 1
        ready = sorted(u for u in self.adj if not indeg[u]); out = []
        while ready:
            u = ready.pop(0); out.append(u)
            for v in sorted(self.adj[u]):
                indeg[v] -= 1
                if not indeg[v]: ready.append(v)
        return out
g = Graph([("a", "b", 7), ("a", "c", 9), ("a", "f", 14), ("b", "c", 10), ("b", "d", 15), ("c", "d", 11), ("c", "f", 2), ("d", "e", 6), ("e", "f", 9)])
print(list(g), list(g.bfs("a")), list(g.dfs("a")), g.dijkstra("a"), g.path("a", "e"), "z" in g, sep="\n")
dag = Graph([(5, 2, 1), (5, 0, 1), (4, 0, 1), (4, 1, 1), (2, 3, 1), (3, 1, 1)], directed=True)
for n in (0, 1): dag[n]
print(dag.topo(), dict(dag.adj))
def floyd(n, edges):
    d = [[0 if i == j else math.inf for j in range(n)] for i in range(n)]
    for u, v, w in edges: d[u][v] = w
    for k in range(n):
        for i in range(n):
            for j in range(n): d[i][j] = min(d[i][j], d[i][k] + d[k][j])
    return d
print(*floyd(3, [(0, 1, 5), (1, 2, 3)]), sep="\n")
def hanoi(n, a="A", b="B", c="C"):
    if n: yield from hanoi(n - 1, a, c, b); yield f"{a}->{c}"; yield from hanoi(n - 1, b, a, c)
print(*hanoi(3)); print(sum(1 for _ in hanoi(8)))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"), [*map("".join, zip("abc", "xyz"))])
def collatz(n):
    while n != 1: yield n; n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(max((len(list(collatz(i))), i) for i in range(1, 60)))
g.path("a", "zz")
# exit: 1
# expect: ['a', 'b', 'c', 'd', 'e', 'f']
# expect: ['a', 'b', 'c', 'f', 'd', 'e']
# expect: ['a', 'b', 'c', 'd', 'e', 'f']
# expect: ({'a': 0, 'b': 7, 'c': 9, 'f': 11, 'd': 20, 'e': 20}, {'b': 'a', 'c': 'a', 'f': 'c', 'd': 'c', 'e': 'f'})
# expect: ['a', 'c', 'f', 'e']
# expect: False
# expect: [4, 5, 0, 2, 3, 1] {5: {2: 1, 0: 1}, 4: {0: 1, 1: 1}, 2: {3: 1}, 3: {1: 1}, 0: {}, 1: {}}
# expect: [0, 5, 8]
# expect: [inf, 0, 3]
# expect: [inf, inf, 0]
# expect: A->C A->B C->B A->C B->A B->C A->C
# expect: 255
# expect: ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] ['ax', 'by', 'cz']
# expect: (113, 55)
