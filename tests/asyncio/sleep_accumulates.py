# Nested and repeated sleeps add up; virtual hours cost nothing.
import asyncio


async def ticker(name, interval, count):
    for i in range(1, count + 1):
        await asyncio.sleep(interval)
        print(f"t={asyncio.get_running_loop().time() - start:g} {name}{i}")


async def main():
    global start
    start = asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as group:
        group.create_task(ticker("hour", 3600, 3))
        group.create_task(ticker("half", 1800, 5))
        group.create_task(ticker("day", 86400, 1))


asyncio.run(main())
# expect: t=1800 half1
# expect: t=3600 hour1
# expect: t=3600 half2
# expect: t=5400 half3
# expect: t=7200 hour2
# expect: t=7200 half4
# expect: t=9000 half5
# expect: t=10800 hour3
# expect: t=86400 day1
