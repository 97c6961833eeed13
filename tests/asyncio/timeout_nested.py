# The inner or the outer timeout fires, whichever is earlier.
import asyncio


async def nested(outer, inner, work):
    try:
        async with asyncio.timeout(outer) as o:
            try:
                async with asyncio.timeout(inner) as i:
                    await asyncio.sleep(work)
                    print("finished")
            except TimeoutError:
                print("inner TimeoutError", o.expired(), i.expired())
                await asyncio.sleep(work)
                print("after inner")
    except TimeoutError:
        print("outer TimeoutError", o.expired(), i.expired())


async def main():
    await nested(10, 1, 2)
    await nested(1, 10, 2)
    await nested(3, 1, 2.5)
    await nested(5, 5, 1)
    await nested(1, 1, 5)


asyncio.run(main())
# expect: inner TimeoutError False True
# expect: after inner
# expect: outer TimeoutError True False
# expect: inner TimeoutError False True
# expect: outer TimeoutError True True
# expect: finished
# expect: outer TimeoutError True True
