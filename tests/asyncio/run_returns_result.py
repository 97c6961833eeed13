# asyncio.run gives back what main returns, raises what it raises, and can be used again.
import asyncio


async def main(value):
    await asyncio.sleep(0)
    if value < 0:
        raise ValueError("negative")
    return value * 2


print(asyncio.run(main(21)))  # expect: 42
print(asyncio.run(main(1)))  # expect: 2
try:
    asyncio.run(main(-1))
except ValueError as error:
    print("ValueError:", error)  # expect: ValueError: negative
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print("RuntimeError:", error)  # expect: RuntimeError: no running event loop
