# async for and async with over what has not the methods.
import asyncio


class NoNext:
    def __aiter__(self):
        return self


class PlainNext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 3


class OnlyEnter:
    async def __aenter__(self): ...


class PlainEnter:
    def __aenter__(self):
        return 1

    def __aexit__(self, *details):
        return 1


class Sync:
    def __enter__(self): ...

    def __exit__(self, *details): ...


async def main():
    for source in ([1], NoNext(), PlainNext(), 5):
        try:
            async for item in source:
                pass
        except TypeError as error:
            print(error)
    for manager in (OnlyEnter(), PlainEnter(), Sync(), 5):
        try:
            async with manager:
                pass
        except TypeError as error:
            print(error)
    try:
        with OnlyEnter():
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: 'async for' requires an object with __aiter__ method, got list
# expect: 'async for' received an object from __aiter__ that does not implement __anext__: NoNext
# expect: 'async for' received an invalid object from __anext__: int
# expect: 'async for' requires an object with __aiter__ method, got int
# expect: 'OnlyEnter' object does not support the asynchronous context manager protocol (missed __aexit__ method)
# expect: 'async with' received an object from __aenter__ that does not implement __await__: int
# expect: 'Sync' object does not support the asynchronous context manager protocol
# expect: 'int' object does not support the asynchronous context manager protocol
# expect: 'OnlyEnter' object does not support the context manager protocol
