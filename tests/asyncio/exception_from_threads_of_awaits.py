# Exceptions travel through chains of awaits as through calls.
import asyncio


async def a():
    await asyncio.sleep(0)
    raise ValueError("a")


async def b():
    try:
        await a()
    except ValueError as error:
        error.add_note("seen by b")
        raise
    else:
        print("never")
    finally:
        print("b finally")


async def c():
    async with asyncio.timeout(10):
        return await b()


async def main():
    for make in (a, b, c):
        try:
            await make()
        except ValueError as error:
            print(make.__name__, error, getattr(error, "__notes__", None))


asyncio.run(main())
# expect: a a None
# expect: b finally
# expect: b a ['seen by b']
# expect: b finally
# expect: c a ['seen by b']
