# asyncio.run gives the result, or the error, and closes its loop.
import asyncio

loops = []


async def main(n):
    loops.append(asyncio.get_running_loop())
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n


print(asyncio.run(main(1)))  # expect: 1
try:
    asyncio.run(main(2))
except ValueError as error:
    print(repr(error))  # expect: ValueError(2)
print([loop.is_closed() for loop in loops], loops[0] is loops[1])  # expect: [True, True] False
