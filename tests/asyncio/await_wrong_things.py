# Awaiting what cannot be awaited.
import asyncio


class Wrong:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return self.value


class Raises:
    def __await__(self):
        raise KeyError("in __await__")


async def other():
    yield


async def main():
    for thing in (None, 3, "text", [1], len, other, other(), Wrong(3), Wrong(None), Wrong([1]),
                  Wrong(iter([])), Raises()):
        try:
            print(type(thing).__name__, await thing)
        except (TypeError, KeyError) as error:
            print(type(thing).__name__, repr(error))
    coro = asyncio.sleep(0, "x")
    try:
        print(await Wrong(coro))
    except TypeError as error:
        print(error)
    coro.close()


asyncio.run(main())
# expect: NoneType TypeError("object NoneType can't be used in 'await' expression")
# expect: int TypeError("object int can't be used in 'await' expression")
# expect: str TypeError("object str can't be used in 'await' expression")
# expect: list TypeError("object list can't be used in 'await' expression")
# expect: builtin_function_or_method TypeError("object builtin_function_or_method can't be used in 'await' expression")
# expect: function TypeError("object function can't be used in 'await' expression")
# expect: async_generator TypeError("object async_generator can't be used in 'await' expression")
# expect: Wrong TypeError("__await__() returned non-iterator of type 'int'")
# expect: Wrong TypeError("__await__() returned non-iterator of type 'NoneType'")
# expect: Wrong TypeError("__await__() returned non-iterator of type 'list'")
# expect: Wrong None
# expect: Raises KeyError('in __await__')
# expect: __await__() returned a coroutine
