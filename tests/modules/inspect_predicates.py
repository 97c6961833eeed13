# What inspect says of functions, methods, classes, coroutines and builtins.
import functools
import inspect


class Thing:
    def method(self): ...

    @property
    def value(self): ...

    async def work(self): ...


async def coro(): ...


def gen():
    yield


c = coro()
things = {"len": len, "coro": coro, "c": c, "gen": gen, "Thing": Thing, "bound": Thing().method, "plain": Thing.method, "inspect": inspect, "append": [].append, "work": Thing().work, "partial": functools.partial(coro)}
names = ["isfunction", "ismethod", "isclass", "isbuiltin", "ismodule", "isroutine", "iscoroutinefunction", "iscoroutine", "isawaitable", "isgeneratorfunction"]
for label, thing in things.items():
    print(label, [name for name in names if getattr(inspect, name)(thing)])
# expect: len ['isbuiltin', 'isroutine']
# expect: coro ['isfunction', 'isroutine', 'iscoroutinefunction']
# expect: c ['iscoroutine', 'isawaitable']
# expect: gen ['isfunction', 'isroutine', 'isgeneratorfunction']
# expect: Thing ['isclass']
# expect: bound ['ismethod', 'isroutine']
# expect: plain ['isfunction', 'isroutine']
# expect: inspect ['ismodule']
# expect: append ['isbuiltin', 'isroutine']
# expect: work ['ismethod', 'isroutine', 'iscoroutinefunction']
# expect: partial ['iscoroutinefunction']
c.close()
