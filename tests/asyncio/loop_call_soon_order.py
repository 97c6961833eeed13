# Callbacks run in order; what they add runs in the next iteration.
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def again(depth):
        print("again", depth)
        if depth:
            loop.call_soon(again, depth - 1)

    loop.call_soon(again, 2)
    loop.call_soon(print, "second")
    loop.call_later(0, print, "later(0)")
    loop.call_at(loop.time() - 1, print, "in the past")
    for turn in range(4):
        await asyncio.sleep(0)
        print("turn", turn)


asyncio.run(main())
# expect: again 2
# expect: second
# expect: turn 0
# expect: in the past
# expect: later(0)
# expect: again 1
# expect: turn 1
# expect: again 0
# expect: turn 2
# expect: turn 3
