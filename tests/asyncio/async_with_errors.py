# What is no asynchronous context manager.
import asyncio


class Sync:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        pass


class OnlyEnter:
    async def __aenter__(self):
        pass


class BadEnter:
    def __aenter__(self):
        return 5

    async def __aexit__(self, *details):
        pass


class BadExit:
    async def __aenter__(self):
        pass

    def __aexit__(self, *details):
        return 5


class Async:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *details):
        pass


async def main():
    for thing in (Sync(), OnlyEnter(), BadEnter(), BadExit(), 5):
        try:
            async with thing:
                print("body of", type(thing).__name__)
        except TypeError as error:
            print(error)
    try:
        with Async():
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: 'Sync' object does not support the asynchronous context manager protocol
# expect: 'OnlyEnter' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: 'async with' received an object from __aenter__ that does not implement __await__: int
# expect: body of BadExit
# expect: 'async with' received an object from __aexit__ that does not implement __await__: int
# expect: 'int' object does not support the asynchronous context manager protocol
# expect: 'Async' object does not support the context manager protocol
