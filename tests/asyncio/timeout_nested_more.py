# Of nested timeouts, the one that expires raises, at its own block.
import asyncio


async def attempt(outer, inner, n):
    try:
        async with asyncio.timeout(outer) as first:
            try:
                async with asyncio.timeout(inner) as second:
                    await asyncio.sleep(n)
            except TimeoutError:
                print("inner late", first.expired(), second.expired())
                await asyncio.sleep(n)
            print("after inner", first.expired(), second.expired())
    except TimeoutError as error:
        print("outer late", first.expired(), second.expired(), repr(error.__cause__))
    print("cancelling", asyncio.current_task().cancelling())


async def main():
    for outer, inner, n in [(1, 2, 5), (2, 1, 5), (1, 1, 5), (2, 1, 0.5), (0, 0, 1), (9, 1, 2)]:
        print("---", outer, inner, n)
        await attempt(outer, inner, n)


asyncio.run(main())
# expect: --- 1 2 5
# expect: outer late True False CancelledError()
# expect: cancelling 0
# expect: --- 2 1 5
# expect: inner late False True
# expect: outer late True True CancelledError()
# expect: cancelling 0
# expect: --- 1 1 5
# expect: outer late True True CancelledError()
# expect: cancelling 0
# expect: --- 2 1 0.5
# expect: after inner False False
# expect: cancelling 0
# expect: --- 0 0 1
# expect: outer late True True CancelledError()
# expect: cancelling 0
# expect: --- 9 1 2
# expect: inner late False True
# expect: after inner False True
# expect: cancelling 0
