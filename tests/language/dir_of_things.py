# dir(): of modules, classes, instances, numbers and containers.
import math


class Plain:
    "doc"
    shared = 1

    def method(self): ...


class Slots:
    __slots__ = ("a",)


class Error(Exception): ...


print(dir())
print(dir(Plain), dir(Plain()) == dir(Plain))
print(sorted(set(dir(Slots)) - set(dir(object))))
print([name for name in ("__dict__", "__weakref__") if name in dir(Error)])
print(dir(object), dir(5), dir(2.5), dir({}), dir({1}), dir(None), sep="\n")
print([name for name in dir(math) if name.startswith("__") and name != "__file__"], math.__package__ == "")
plain = Plain()
print(plain.__getstate__())
plain.x = 1
print(plain.__getstate__(), plain.__getstate__() is plain.__dict__)
