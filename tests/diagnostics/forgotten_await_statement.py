# As a statement of its own, in a loop: the line is told once.
import asyncio


async def save(item):
    print("never", item)


async def main():
    for item in range(3):
        save(item)
    print("saved?")


asyncio.run(main())  # expect: saved?
