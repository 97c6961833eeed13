# types: SimpleNamespace and the names of built-in kinds.
import types


def function():
    yield


async def coroutine():
    pass


ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=[1]), vars(ns))
# expect: namespace(a=1, b='x', c=[1]) 1 True {'a': 1, 'b': 'x', 'c': [1]}
c = coroutine()
print(isinstance(function, types.FunctionType), isinstance(function(), types.GeneratorType), isinstance(c, types.CoroutineType), isinstance("".join, types.BuiltinMethodType), isinstance(types, types.ModuleType))
# expect: True True True True True
c.close()
