# Managers that lack a method, or give the wrong thing.
import asyncio


class NoExit:
    async def __aenter__(self):
        return self


class WrongEnter:
    def __aenter__(self):
        return 3

    async def __aexit__(self, *details):
        print("never")


class WrongExit:
    async def __aenter__(self):
        return "entered"

    def __aexit__(self, *details):
        return 3


class Swallows:
    async def __aenter__(self):
        return self

    async def __aexit__(self, kind, error, traceback):
        print("exit", kind.__name__ if kind else None)
        return kind is ValueError


async def main():
    for manager in (3, NoExit(), WrongEnter(), WrongExit()):
        try:
            async with manager as value:
                print("inside", value)
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)
    async with Swallows():
        raise ValueError
    try:
        async with Swallows():
            raise KeyError("k")
    except KeyError as error:
        print(repr(error))
    for manager in (asyncio.Lock(), asyncio.TaskGroup(), asyncio.timeout(1)):
        try:
            with manager:
                pass
        except TypeError as error:
            print(error)


asyncio.run(main())
# expect: TypeError 'int' object does not support the asynchronous context manager protocol
# expect: TypeError 'NoExit' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: TypeError 'async with' received an object from __aenter__ that does not implement __await__: int
# expect: inside entered
# expect: TypeError 'async with' received an object from __aexit__ that does not implement __await__: int
# expect: exit ValueError
# expect: exit KeyError
# expect: KeyError('k')
# expect: 'Lock' object does not support the context manager protocol
# expect: 'TaskGroup' object does not support the context manager protocol
# expect: 'Timeout' object does not support the context manager protocol
