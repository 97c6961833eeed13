import abc, contextlib, warnings, sys, io, os, atexit, time
from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @property
    @abstractmethod
    def name(self): ...
    def describe(self): return f"{self.name}: {self.area():.2f}"
class Sq(Shape):
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2
    name = "square"
class Half(Shape):
    def area(self): return 0
print(Sq(2).describe(), sorted(Shape.__abstractmethods__))
for k in (Shape, Half):
    try: k()
    except TypeError as e: print(e)
@Shape.register
class Dog: pass
print(isinstance(Dog(), Shape), issubclass(Dog, Shape), issubclass(int, Shape))
from collections.abc import Sequence, Mapping, Iterable, Iterator, MutableMapping, Callable, Hashable, Sized, Container, Set, MutableSequence
class Seq(Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): return len(self.a)
    def __getitem__(self, i): return self.a[i]
s = Seq(1, 2, 3); print(2 in s, list(reversed(s)), s.index(3), s.count(1), isinstance([], Sequence), isinstance({}, Mapping), isinstance(5, Hashable), isinstance([], Hashable), isinstance(len, Callable), isinstance(iter([]), Iterator), isinstance("", Iterable), isinstance(range(2), Sized))
class Low(MutableMapping):
    def __init__(self, *a, **k): self.d = {}; self.update(*a, **k)
    def __getitem__(self, k): return self.d[k.lower()]
    def __setitem__(self, k, v): self.d[k.lower()] = v
    def __delitem__(self, k): del self.d[k.lower()]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Low({"A": 1}, B=2); print(m["a"], dict(m), "b" in m, m.pop("A"), m.get("zz", 0), list(m.items()), m.setdefault("C", 3), m == {"b": 2, "c": 3}, m.popitem(), list(m.keys()), len(m)); m.clear()
class Odd(Set):
    def __init__(self, it): self.s = sorted(set(it))
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(self.s)
    def __len__(self): return len(self.s)
print(list(Odd([1, 3]) | Odd([5])), list(Odd([1, 3]) & [3]), Odd([1]) <= Odd([1, 2]), list(Odd([1, 2]) - Odd([2])))
@contextlib.contextmanager
def tag(n):
    print(f"<{n}>")
    try: yield n.upper()
    except ValueError as e: print("suppressed", e)
    finally: print(f"</{n}>")
with tag("a") as t, tag("b"): print(t); raise ValueError("v")
@tag("deco")
def f(x): print("f", x); return x
print(f(1), f(2))
with contextlib.ExitStack() as st:
    for n in "xy": st.enter_context(tag(n))
    st.callback(print, "cb"); st.push(lambda *e: print("push", e[0]) or True)
    raise KeyError("k")
with contextlib.suppress(KeyError, IndexError): [][1]
with contextlib.redirect_stdout(io.StringIO()) as buf: print("captured")
print(repr(buf.getvalue()))
with contextlib.nullcontext(5) as n: print(n)
class Closer:
    def close(self): print("closed")
with contextlib.closing(Closer()): pass
class CD(contextlib.ContextDecorator):
    def __enter__(self): print("cd in"); return self
    def __exit__(self, *e): print("cd out"); return False
@CD()
def g(): print("g")
g()
@contextlib.contextmanager
def bad(): yield; yield
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextlib.contextmanager
def none():
    if 0: yield
try:
    with none(): pass
except RuntimeError as e: print(e)
try:
    with 5: pass
except TypeError as e: print(e)
try:
    with open: pass
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("dep", DeprecationWarning); warnings.warn("usr")
    print(len(w), w[0].category.__name__, str(w[1].message), w[0].lineno)
warnings.warn("shown", UserWarning)
warnings.warn("hidden dep", DeprecationWarning)
warnings.filterwarnings("error", category=RuntimeWarning)
try: warnings.warn("now error", RuntimeWarning)
except RuntimeWarning as e: print("err", e)
atexit.register(lambda: print("bye 1")); atexit.register(lambda: print("bye 2"))
print(sys.stdout.write("written\n"), file=sys.stderr); sys.stdout.flush(); print("err", file=sys.stderr)
print("no newline", end="", flush=True); print(); print(sep="x"); print("a", "b", sep=""); print(1, [2], "3", None, sep=" | ", end=" <end>\n")
sys.stderr.write("bye err\n")
sys.exit("exit message")
# exit: 1
