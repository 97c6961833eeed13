# Leaving the body by return, break and continue waits for the children too.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    print("ends", n)


async def returns():
    async with asyncio.TaskGroup() as group:
        group.create_task(work(1))
        return "returned"


async def main():
    print(await returns())
    for n in range(3):
        async with asyncio.TaskGroup() as group:
            group.create_task(work(n))
            if n == 1:
                break
            continue
    print("end", asyncio.get_running_loop().time())


asyncio.run(main())
# expect: ends 1
# expect: returned
# expect: ends 0
# expect: ends 1
# expect: end 2.0
