# inspect: what kind of object, states of coroutines and generators, members, docs.
import asyncio
import functools
import inspect
import types


def plain():
    """Plain words."""


def gen():
    x = 1
    yield x


async def coro():
    await asyncio.sleep(0)


async def agen():
    yield 1
    yield 2


class Base:
    """Base words.

    Indented.
    """
    attribute = 1

    def method(self):
        """Method words."""

    @classmethod
    def cmethod(cls):
        pass

    @staticmethod
    def smethod():
        pass

    @property
    def prop(self):
        """Property words."""
        return 1

    async def amethod(self):
        pass


class Derived(Base):
    def method(self):
        pass


c, g, a, obj = coro(), gen(), agen(), Base()
checks = ("isfunction", "ismethod", "isbuiltin", "isclass", "ismodule", "isroutine", "iscoroutinefunction",
          "isgeneratorfunction", "isasyncgenfunction", "iscoroutine", "isgenerator", "isasyncgen", "isawaitable",
          "isabstract", "isdatadescriptor")
things = {"plain": plain, "gen": gen, "coro": coro, "agen": agen, "Base": Base, "obj.method": obj.method,
          "Base.method": Base.method, "obj.cmethod": obj.cmethod, "Base.smethod": Base.smethod, "obj.amethod": obj.amethod,
          "len": len, "[].append": [].append, "inspect": inspect, "c": c, "g": g, "a": a, "lambda": lambda: 0,
          "partial coro": functools.partial(coro), "prop": Base.__dict__["prop"], "3": 3}
for name, thing in things.items():
    print(name, [check for check in checks if getattr(inspect, check)(thing)])

print(inspect.getcoroutinestate(c), inspect.getgeneratorstate(g), inspect.getasyncgenstate(a))
next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
g.close()
c.close()
print(inspect.getcoroutinestate(c), inspect.getgeneratorstate(g), inspect.CORO_CREATED, inspect.GEN_RUNNING)


def self_aware():
    yield inspect.getgeneratorstate(me)


me = self_aware()
print(next(me))


async def watch():
    inner = coro()
    print(inspect.getcoroutinestate(inner))
    task = asyncio.create_task(inner)
    await asyncio.sleep(0)
    print(inspect.getcoroutinestate(inner))
    await task
    print(inspect.getcoroutinestate(inner))
    source = agen()
    await anext(source)
    print(inspect.getasyncgenstate(source))
    await source.aclose()
    print(inspect.getasyncgenstate(source), inspect.isawaitable(asyncio.sleep), inspect.isawaitable(task))


asyncio.run(watch())


class Awaits:
    def __await__(self):
        yield


@types.coroutine
def old_style():
    yield


print(inspect.isawaitable(Awaits()), inspect.isawaitable(old_style()), inspect.iscoroutinefunction(old_style))
print(inspect.getdoc(plain), inspect.getdoc(Base), inspect.getdoc(Derived().method), inspect.getdoc(Derived.method), inspect.getdoc(Base.prop), inspect.getdoc(Derived), sep=" | ")
print(inspect.cleandoc("  first\n     second\n       third\n\n"), [name for name, value in inspect.getmembers(Base, inspect.isfunction)])
print([name for name, value in inspect.getmembers(obj) if not name.startswith("__")], inspect.getmro(Derived) == Derived.__mro__)


@functools.wraps(plain)
def wrapper():
    pass


print(inspect.unwrap(wrapper) is plain, inspect.getattr_static(obj, "prop").__class__.__name__, inspect.getattr_static(obj, "nope", 7))
print(inspect.currentframe().f_code.co_name, inspect.getmodule(plain).__name__)


def outer():
    return [info.function for info in inspect.stack()][0:2]


print(outer(), inspect.iscoroutinefunction(inspect.markcoroutinefunction(lambda: 1)))
