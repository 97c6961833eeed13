# A round runs only what was ready when it began.
import asyncio

log = []


async def main():
    loop = asyncio.get_running_loop()

    def again(n):
        log.append(f"cb{n}")
        if n < 3:
            loop.call_soon(again, n + 1)

    loop.call_soon(again, 1)
    loop.call_soon(log.append, "other")
    for i in range(5):
        log.append(f"main{i}")
        await asyncio.sleep(0)
    print(log)


asyncio.run(main())
# expect: ['main0', 'cb1', 'other', 'main1', 'cb2', 'main2', 'cb3', 'main3', 'main4']
