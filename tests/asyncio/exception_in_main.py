# An exception in main leaves asyncio.run; finally blocks run.
import asyncio


async def inner():
    try:
        await asyncio.sleep(1)
        raise LookupError("deep")
    finally:
        print("inner finally")


async def main():
    try:
        await inner()
    except LookupError as error:
        raise RuntimeError("wrapped") from error


try:
    asyncio.run(main())  # expect: inner finally
except RuntimeError as error:
    print(error, repr(error.__cause__))
# expect: wrapped LookupError('deep')
