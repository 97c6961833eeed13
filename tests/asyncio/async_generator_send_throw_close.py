# asend, athrow, aclose.
import asyncio


async def echo():
    received = None
    try:
        while True:
            try:
                received = yield f"got {received}"
                await asyncio.sleep(0.1)
            except ValueError as error:
                received = f"error {error}"
    finally:
        await asyncio.sleep(0.1)
        print("closed")


async def main():
    e = echo()
    print(await e.asend(None))
    print(await e.asend(1))
    print(await e.athrow(ValueError("v")))
    await e.aclose()
    await e.aclose()
    print(await anext(e, "over"))
    fresh = echo()
    try:
        await fresh.asend(5)
    except TypeError as error:
        print(error)
    await fresh.aclose()
    other = echo()
    await anext(other)
    try:
        await other.athrow(KeyError("k"))
    except KeyError as error:
        print("KeyError", error)


asyncio.run(main())
# expect: got None
# expect: got 1
# expect: got error v
# expect: closed
# expect: over
# expect: can't send non-None value to a just-started async generator
# expect: closed
# expect: KeyError 'k'
