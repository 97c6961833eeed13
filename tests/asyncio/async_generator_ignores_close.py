# An async generator that yields when it is closed.
import asyncio


async def generator():
    try:
        yield 1
    finally:
        yield "in finally"


async def main():
    items = generator()
    print(await anext(items))
    try:
        await items.aclose()
    except RuntimeError as error:
        print(error)
    print(await anext(items, "over"))


asyncio.run(main())
# expect: 1
# expect: async generator ignored GeneratorExit
# exit: 1
