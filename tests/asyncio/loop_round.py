# A round runs what was ready when it began; what it adds comes in the next.
import asyncio


async def main():
    loop = asyncio.get_running_loop()

    def again(n):
        print("again", n)
        if n:
            loop.call_soon(again, n - 1)

    loop.call_soon(again, 3)
    for turn in range(5):
        print("turn", turn)
        await asyncio.sleep(0)


asyncio.run(main())
# expect: turn 0
# expect: again 3
# expect: turn 1
# expect: again 2
# expect: turn 2
# expect: again 1
# expect: turn 3
# expect: again 0
# expect: turn 4
