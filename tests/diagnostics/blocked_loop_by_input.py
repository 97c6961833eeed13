# Reading standard input stops everything, too; with the virtual clock it takes no time.
# flags: --debug --quiet=summary
import asyncio


async def main():
    try:
        input()
    except EOFError:
        print("nothing to read")


asyncio.run(main())  # expect: nothing to read
