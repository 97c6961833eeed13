# What isinstance() and issubclass() say of protocols: methods, attributes, hooks, what is remembered.
from typing import Protocol, runtime_checkable
calls = []
@runtime_checkable
class Named(Protocol):
    name: str
    def go(self): ...
class A:
    def __init__(self): self.name = 1
    def go(self): pass
class P:
    @property
    def name(self):
        calls.append("name"); return 1
    def go(self): pass
class G:
    def __getattr__(self, name):
        calls.append(name); return 1
print(isinstance(A(), Named), isinstance(P(), Named), isinstance(G(), Named), calls)
try: print(issubclass(A, Named))
except TypeError as e: print(e)
try: print(issubclass(5, Named))
except TypeError as e: print(e)
try: print(isinstance(5, Named))
except TypeError as e: print(e)

@runtime_checkable
class Goes(Protocol):
    def go(self): ...
class Late: pass
print(isinstance(Late(), Goes), issubclass(Late, Goes))
Late.go = lambda self: None
print(isinstance(Late(), Goes), issubclass(Late, Goes))
class None_(A):
    go = None
print(isinstance(None_(), Goes), issubclass(None_, Goes))
x = Late.__new__(Late)
class Empty: pass
e = Empty(); e.go = lambda: 1
print(isinstance(e, Goes), issubclass(Empty, Goes), isinstance(Empty(), Goes))
e.go = None
print(isinstance(e, Goes))
class Plain(Protocol):
    def go(self): ...
for f in (isinstance, issubclass):
    for v in (A(), A, 5):
        try: print(f(v, Plain))
        except TypeError as e: print(e)
class Sub(Plain): pass
for f in (isinstance, issubclass):
    for v in (Sub(), Sub, 5, int):
        for c in (Plain, Sub):
            try: print(f(v, c))
            except TypeError as e: print(e)
class Impl(Goes):
    pass
print(isinstance(Impl(), Impl), isinstance(A(), Impl), issubclass(A, Impl), issubclass(Impl, Goes), isinstance(Impl(), Goes))
Impl.register(int)
print(isinstance(4, Impl), isinstance(4, Goes), issubclass(int, Goes))
Named.register(float)
print(isinstance(4.0, Named))
try: print(issubclass(float, Named))
except TypeError as e: print(e)
try: print(isinstance(3, Protocol), issubclass(int, Protocol), issubclass(Goes, Protocol))
except TypeError as e: print(e)
@runtime_checkable
class Hook(Protocol):
    name: int
    @classmethod
    def __subclasshook__(cls, other):
        print("hook", other.__name__)
        return other is int
print(issubclass(int, Hook), isinstance(4, Hook), issubclass(str, Hook), isinstance("", Hook))
print("__subclasshook__" in Goes.__dict__, Goes.__protocol_attrs__)
class Mixed(Goes, Protocol):
    def other(self): ...
class Ann:
    go: int
    other: int
print(Mixed.__protocol_attrs__ == {"go", "other"})
Mixed = runtime_checkable(Mixed)
print(issubclass(Ann, Mixed), isinstance(Ann(), Mixed))
print(isinstance(A, Goes), isinstance(Goes, Goes), isinstance(len, Goes))
class Slots:
    __slots__ = ("go",)
print(isinstance(Slots(), Goes), issubclass(Slots, Goes))
