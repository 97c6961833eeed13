# Questions about functions and coroutines.
import inspect


def plain(a, b: int = 1, *args, c, d=2, **kwargs) -> str:
    """Documentation."""
    yield


async def coroutine(): ...


async def agen():
    yield


def normal(x, /, y):
    pass


print(inspect.signature(plain), inspect.signature(normal), inspect.signature(coroutine), inspect.signature(lambda x=1: x))
# expect: (a, b: int = 1, *args, c, d=2, **kwargs) -> str (x, /, y) () (x=1)
print(list(inspect.signature(plain).parameters), inspect.signature(plain).parameters["b"].default, inspect.signature(normal).parameters["x"].kind.name)
# expect: ['a', 'b', 'args', 'c', 'd', 'kwargs'] 1 POSITIONAL_ONLY
print(inspect.isfunction(plain), inspect.isfunction(len), inspect.isgeneratorfunction(plain), inspect.iscoroutinefunction(coroutine), inspect.isasyncgenfunction(agen), inspect.iscoroutinefunction(agen))
# expect: True False True True True False
c, a, g = coroutine(), agen(), plain(1, c=2)
print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isawaitable(5), inspect.isasyncgen(a), inspect.isgenerator(g), inspect.isclass(int), inspect.ismethod("".join), inspect.ismodule(inspect))
# expect: True True False True True True False True
print(inspect.getcoroutinestate(c), inspect.getgeneratorstate(g), inspect.CORO_SUSPENDED, inspect.GEN_CLOSED)
# expect: CORO_CREATED GEN_CREATED CORO_SUSPENDED GEN_CLOSED
c.close()
print(inspect.getcoroutinestate(c), inspect.getdoc(plain), inspect.isbuiltin(len), inspect.getcoroutinestate(c) == inspect.CORO_CLOSED)
# expect: CORO_CLOSED Documentation. True True
