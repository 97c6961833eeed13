# Three timeouts around one sleep, with every order of their deadlines, and equal ones.
import asyncio
import itertools


async def three(limits):
    loop = asyncio.get_running_loop()
    start = loop.time()
    said = []
    blocks = []
    try:
        async with asyncio.timeout(limits[0]) as outer:
            blocks.append(outer)
            try:
                async with asyncio.timeout(limits[1]) as middle:
                    blocks.append(middle)
                    try:
                        async with asyncio.timeout(limits[2]) as inner:
                            blocks.append(inner)
                            await asyncio.sleep(4)
                    except TimeoutError as error:
                        said.append(f"inner {error.__cause__!r}")
                        await asyncio.sleep(0.5)
            except TimeoutError as error:
                said.append(f"middle {error.__cause__!r} {error.__context__!r}")
                await asyncio.sleep(0.5)
    except TimeoutError as error:
        said.append(f"outer {error.__cause__!r}")
    print(limits, f"{loop.time() - start:g}", said, [block.expired() for block in blocks],
          asyncio.current_task().cancelling())


async def main():
    for limits in itertools.permutations((1, 2, 3)):
        await three(limits)
    for limits in itertools.product((1, None), repeat=3):
        await three(limits)
    for limits in (0, 0, 0), (-1, 0, 1), (1, 0, 0), (0, 1, 0), (1.25, 1, 1), (1.5, 1, 0.5):
        await three(limits)


asyncio.run(main())
# expect: (1, 2, 3) 1 ['outer CancelledError()'] [True, False, False] 0
# expect: (1, 3, 2) 1 ['outer CancelledError()'] [True, False, False] 0
# expect: (2, 1, 3) 1.5 ['middle CancelledError() CancelledError()'] [False, True, False] 0
# expect: (2, 3, 1) 1.5 ['inner CancelledError()'] [False, False, True] 0
# expect: (3, 1, 2) 1.5 ['middle CancelledError() CancelledError()'] [False, True, False] 0
# expect: (3, 2, 1) 1.5 ['inner CancelledError()'] [False, False, True] 0
# expect: (1, 1, 1) 1 ['outer CancelledError()'] [True, True, True] 0
# expect: (1, 1, None) 1 ['outer CancelledError()'] [True, True, False] 0
# expect: (1, None, 1) 1 ['outer CancelledError()'] [True, False, True] 0
# expect: (1, None, None) 1 ['outer CancelledError()'] [True, False, False] 0
# expect: (None, 1, 1) 1.5 ['middle CancelledError() CancelledError()'] [False, True, True] 0
# expect: (None, 1, None) 1.5 ['middle CancelledError() CancelledError()'] [False, True, False] 0
# expect: (None, None, 1) 1.5 ['inner CancelledError()'] [False, False, True] 0
# expect: (None, None, None) 4 [] [False, False, False] 0
# expect: (0, 0, 0) 0 ['outer CancelledError()'] [True, True, True] 0
# expect: (-1, 0, 1) 0 ['outer CancelledError()'] [True, True, False] 0
# expect: (1, 0, 0) 0.5 ['middle CancelledError() CancelledError()'] [False, True, True] 0
# expect: (0, 1, 0) 0 ['outer CancelledError()'] [True, False, True] 0
# expect: (1.25, 1, 1) 1.25 ['middle CancelledError() CancelledError()', 'outer CancelledError()'] [True, True, True] 0
# expect: (1.5, 1, 0.5) 1.5 ['inner CancelledError()', 'middle CancelledError() CancelledError()', 'outer CancelledError()'] [True, True, True] 0
