import time, datetime, random, math, statistics, string, uuid, os, sys, copy
random.seed(2024)
class Particle:
    G = -9.8
    def __init__(self, x, y, vx, vy): self.__dict__.update(locals()); del self.__dict__["self"]
    def step(self, dt):
        self.vy += self.G * dt; self.x += self.vx * dt; self.y += self.vy * dt
        if self.y < 0: self.y, self.vy = -self.y, -self.vy * 0.8
    def __repr__(self): return "P(%.2f,%.2f)" % (self.x, self.y)
ps = [Particle(0, 10, random.uniform(-1, 1), random.gauss(0, 1)) for _ in range(3)]
for t in range(20):
    for p in ps: p.step(0.1)
print(ps, vars(ps[0]).keys())
deck = [f"{r}{s}" for s in "♠♥♦♣" for r in [*map(str, range(2, 11)), *"JQKA"]]; random.shuffle(deck); print(deck[:5], len(set(deck)))
def monte(n): return 4 * sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(n)) / n
print(monte(2000), [random.choice("HT") for _ in range(8)], random.sample(range(50), k=6), random.choices(["a", "b"], cum_weights=[1, 10], k=5))
data = [random.expovariate(0.5) for _ in range(50)]; print(f"{statistics.mean(data):.6f} {statistics.median(data):.6f} {statistics.stdev(data):.6f} {statistics.quantiles(data, n=4)[0]:.6f}")
walk = [0]
for _ in range(15): walk.append(walk[-1] + random.choice((-1, 1)))
print(walk, "".join("/\\"[a > b] for a, b in zip(walk, walk[1:])))
m = [[random.randint(-9, 9) for _ in range(3)] for _ in range(3)]; print(m, [sum(r) for r in m], [sum(c) for c in zip(*m)], [list(r)[::-1] for r in zip(*m)])
pw = "".join(random.choices(string.ascii_letters + string.digits + "!@#", k=12)); print(pw, any(c.isdigit() for c in pw))
u = uuid.UUID("12345678123456781234567812345678"); print(u, u.hex[:8], u.int % 1000, u.version, uuid.UUID(int=5), len(str(uuid.uuid4())), uuid.uuid4().version)
print(uuid.UUID("{12345678-1234-5678-1234-567812345678}") == u, repr(u), sorted([uuid.UUID(int=3), uuid.UUID(int=1)])[0])
try: uuid.UUID("zz")
except ValueError as e: print(e)
print(time.strftime("%H:%M:%S", time.gmtime(3661)), time.gmtime(0).tm_year, datetime.timedelta(seconds=3661), datetime.date(2024, 2, 29) + datetime.timedelta(365), (datetime.datetime(2024, 3, 10, 12) - datetime.datetime(2024, 1, 1)).days)
print([d.strftime("%a %d") for d in (datetime.date(2024, 12, 30) + datetime.timedelta(days=i) for i in range(4))], datetime.date(2024, 12, 30).isocalendar())
print(math.isclose(sum([0.1] * 10), 1), math.fsum([0.1] * 10), sum([0.1] * 10), 0.1 * 3, 1e16 + 1, 2 ** 53 + 1.0, float("1e-320"), 1.7976931348623157e308 * 10, -0.0 == 0.0, str(-0.0), int("1" * 30) ** 2, math.factorial(30), 7 ** 77 % 1000, divmod(-17, 5), -17 // 5, -17 % 5, 17 % -5, round(-1.5), round(0.125, 2), round(1e15 + 0.3, 1))
print(copy.deepcopy({"a": [1, {2}], "b": (3, [4])}), os.path.join("a", "..", "b"), os.path.normpath("a/../b/./c"), os.path.split("/x/y"), os.path.isabs("x"), os.path.commonprefix(["abc", "abd"]), os.path.relpath("/a/b", "/a/c"))
perm = list(range(5)); random.shuffle(perm); print(perm, random.Random(7).random(), random.Random(7).getrandbits(64), random.triangular(1, 5, 2), random.randrange(10, 20, 3))
print(random.getstate()[1][:2], len(random.getstate()[1]))
