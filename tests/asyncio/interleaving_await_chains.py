# The depth of a chain of awaits costs no extra rounds.
import asyncio

log = []


async def deep(n, name):
    if n:
        return await deep(n - 1, name)
    log.append(name)
    await asyncio.sleep(0)
    log.append(name + "'")
    return name


async def main():
    await asyncio.gather(deep(0, "flat"), deep(50, "deep"), deep(1, "one"))
    print(log)


asyncio.run(main())  # expect: ['flat', 'deep', 'one', "flat'", "deep'", "one'"]
