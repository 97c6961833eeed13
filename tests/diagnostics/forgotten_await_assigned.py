# CPython names a line of its own library; the coroutine was made in line 10.
import asyncio


async def fetch():
    return {"page": 1}


async def main():
    result = fetch()
    if result:
        print("always true")


asyncio.run(main())  # expect: always true
