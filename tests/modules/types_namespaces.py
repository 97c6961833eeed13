# SimpleNamespace, MappingProxyType and the names of types.
import types

n = types.SimpleNamespace(a=1, b="x")
n.c = [1]
print(n, n == types.SimpleNamespace(a=1, b="x", c=[1]), vars(n))
# expect: namespace(a=1, b='x', c=[1]) True {'a': 1, 'b': 'x', 'c': [1]}
del n.a
try:
    n.a
except AttributeError as error:
    print(error)  # expect: 'types.SimpleNamespace' object has no attribute 'a'
view = types.MappingProxyType(d := {"k": 1})
d["l"] = 2
print(view, len(view), view["l"], "k" in view, list(view))
# expect: {'k': 1, 'l': 2} 2 2 True ['k', 'l']
try:
    view["k"] = 3
except TypeError as error:
    print(error)  # expect: 'mappingproxy' object does not support item assignment


async def coro(): ...


c = coro()
print(isinstance(c, types.CoroutineType), isinstance(len, types.BuiltinFunctionType), isinstance(coro, types.FunctionType), isinstance((x for x in ()), types.GeneratorType), types.NoneType, types.MethodType(lambda self: self, 5)())
# expect: True True True True <class 'NoneType'> 5
c.close()
