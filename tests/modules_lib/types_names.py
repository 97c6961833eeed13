# types: the names, SimpleNamespace, types.coroutine.
import asyncio
import types


def f():
    pass


def g():
    yield


class C:
    def m(self):
        pass


print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(g(), types.GeneratorType),
      isinstance(C().m, types.MethodType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType),
      isinstance(f.__code__, types.CodeType), isinstance(C.__dict__, types.MappingProxyType), isinstance(None, types.NoneType),
      isinstance(..., types.EllipsisType), isinstance(list[int], types.GenericAlias), isinstance(int | str, types.UnionType))
      # expect: True True True True True True True True True True True True
try:
    raise ValueError
except ValueError as error:
    print(isinstance(error.__traceback__, types.TracebackType), isinstance(error.__traceback__.tb_frame, types.FrameType))
    # expect: True True
print(types.MethodType(lambda self: self + 1, 41)(), types.MappingProxyType({"a": 1})["a"], types.FunctionType.__name__, types.CoroutineType.__name__)
# expect: 42 1 function coroutine

n = types.SimpleNamespace(a=1, b="x")
n.c = [n.a]
print(n, n.a, n == types.SimpleNamespace(a=1, b="x", c=[1]), n == 3, vars(n), types.SimpleNamespace())
# expect: namespace(a=1, b='x', c=[1]) 1 True False {'a': 1, 'b': 'x', 'c': [1]} namespace()
del n.c
n.me = n
print(n, types.SimpleNamespace({"q": 1}, r=2))
# expect: namespace(a=1, b='x', me=namespace(...)) namespace(q=1, r=2)
for bad in (lambda: n.zzz, lambda: types.SimpleNamespace(1, 2)):
    try:
        bad()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
        # expect: AttributeError 'types.SimpleNamespace' object has no attribute 'zzz'
        # expect: TypeError SimpleNamespace expected at most 1 argument, got 2


class Config(types.SimpleNamespace):
    pass


print(Config(debug=True), hasattr(n, "zzz"), getattr(n, "zzz", "default"))
# expect: Config(debug=True) False default
try:
    Config().q
except AttributeError as error:
    print(error)  # expect: 'Config' object has no attribute 'q'


@types.coroutine
def switch(value):
    got = yield from asyncio.sleep(0, value).__await__()
    return got


@types.coroutine
def bare():
    yield
    return "resumed"


async def main():
    print(await switch(5), await bare())  # expect: 5 resumed


asyncio.run(main())
c = bare()
print(c.send(None))  # expect: None
try:
    c.send(None)
except StopIteration as stop:
    print(stop.value)  # expect: resumed


class D:
    @types.DynamicClassAttribute
    def v(self):
        return "dynamic"


print(D().v, hasattr(D, "v"))  # expect: dynamic False
