# Coroutines used as iterators, awaited twice, and things that cannot be awaited.
import asyncio


async def one():
    return 1


async def main():
    c = one()
    print(await c)
    for value in (c, 1, one, [one], None):
        try:
            await value
        except (RuntimeError, TypeError) as error:
            print(type(error).__name__, error)
    d = one()
    for call in (lambda: iter(d), lambda: next(d), lambda: list(d), lambda: d(), lambda: len(d), lambda: d.send(1)):
        try:
            call()
        except TypeError as error:
            print(error)
    d.close()
    for broken in (lambda: d.send(None), lambda: d.throw(ValueError("late"))):
        try:
            broken()
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
# expect: 1
# expect: RuntimeError cannot reuse already awaited coroutine
# expect: TypeError object int can't be used in 'await' expression
# expect: TypeError object function can't be used in 'await' expression
# expect: TypeError object list can't be used in 'await' expression
# expect: TypeError object NoneType can't be used in 'await' expression
# expect: 'coroutine' object is not iterable
# expect: 'coroutine' object is not an iterator
# expect: 'coroutine' object is not iterable
# expect: 'coroutine' object is not callable
# expect: object of type 'coroutine' has no len()
# expect: can't send non-None value to a just-started coroutine
# expect: RuntimeError cannot reuse already awaited coroutine
# expect: RuntimeError cannot reuse already awaited coroutine
