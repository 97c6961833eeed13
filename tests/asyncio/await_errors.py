# What cannot be awaited.
import asyncio


def plain():
    pass


async def agen():
    yield 1


class BadAwait:
    def __await__(self):
        return 5


async def main():
    for thing in (None, 3, [1], plain, agen(), BadAwait(), "x", (x for x in []), asyncio):
        try:
            await thing
        except TypeError as error:
            print(error)


asyncio.run(main())
# expect: object NoneType can't be used in 'await' expression
# expect: object int can't be used in 'await' expression
# expect: object list can't be used in 'await' expression
# expect: object function can't be used in 'await' expression
# expect: object async_generator can't be used in 'await' expression
# expect: __await__() returned non-iterator of type 'int'
# expect: object str can't be used in 'await' expression
# expect: object generator can't be used in 'await' expression
# expect: object module can't be used in 'await' expression
