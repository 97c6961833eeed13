# Nested timeouts: the outer one is the shorter.
import asyncio


async def main():
    try:
        async with asyncio.timeout(0.1) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(2)
            except TimeoutError:
                print("never")
            finally:
                print("inner", inner, inner.expired())
    except TimeoutError as error:
        print("outer", outer, repr(error.__cause__))


asyncio.run(main())
# expect: inner <Timeout [finished]> False
# expect: outer <Timeout [expired]> CancelledError()
