# sys.exit in main ends the program with its status, after the finally blocks.
import asyncio
import sys


async def main():
    try:
        await asyncio.sleep(1)
        sys.exit(7)
    finally:
        print("finally")


asyncio.run(main())  # expect: finally
# exit: 7
