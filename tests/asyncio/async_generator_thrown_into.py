# athrow: caught, passed on, answered by another item.
import asyncio


async def generator():
    while True:
        try:
            yield "item"
        except KeyError as error:
            print("caught", error)
            yield "instead"
        finally:
            print("leaves the try")


async def main():
    items = generator()
    print(await anext(items))
    print(await items.athrow(KeyError("k")))
    print(await anext(items))
    try:
        await items.athrow(ValueError("v"))
    except ValueError as error:
        print("out", error)
    print(await anext(items, "over"))
    fresh = generator()
    try:
        await fresh.athrow(KeyError("fresh"))
    except KeyError as error:
        print("fresh", error)
    print(await anext(fresh, "over"))


asyncio.run(main())
# expect: item
# expect: caught 'k'
# expect: instead
# expect: leaves the try
# expect: item
# expect: leaves the try
# expect: out v
# expect: over
# expect: fresh 'fresh'
# expect: over
