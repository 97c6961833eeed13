# Misuse of a lock.
import asyncio


async def main():
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)
    try:
        async with lock:
            raise ValueError("inside")
    except ValueError as error:
        print(error, lock.locked())
    async with lock as value:
        print(value, lock.locked())


asyncio.run(main())
# expect: Lock is not acquired.
# expect: 'Lock' object does not support the context manager protocol
# expect: inside False
# expect: None True
