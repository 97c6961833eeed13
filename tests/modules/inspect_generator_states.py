# The states of generators and async generators.
import inspect


def count(start):
    step = 1
    while True:
        yield start
        start += step


async def acount():
    yield 1


g = count(5)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
# expect: GEN_CREATED {'start': 5}
next(g)
next(g)
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))
# expect: GEN_SUSPENDED {'start': 6, 'step': 1}
g.close()
print(inspect.getgeneratorstate(g), inspect.getgeneratorlocals(g))  # expect: GEN_CLOSED {}
a = acount()
print(inspect.getasyncgenstate(a), inspect.isasyncgen(a), inspect.isasyncgenfunction(acount), inspect.isgenerator(g))
# expect: AGEN_CREATED True True True
