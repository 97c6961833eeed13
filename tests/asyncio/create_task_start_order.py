# Tasks start in the order they were made, when the current one waits.
import asyncio


async def worker(n):
    print("start", n)
    await asyncio.sleep(0)
    print("end", n)


async def main():
    tasks = []
    for n in range(3):
        tasks.append(asyncio.create_task(worker(n)))
        print("created", n)
    print("before await")
    await tasks[0]
    print("after 0")
    await tasks[2]
    print("after 2")


asyncio.run(main())
# expect: created 0
# expect: created 1
# expect: created 2
# expect: before await
# expect: start 0
# expect: start 1
# expect: start 2
# expect: end 0
# expect: end 1
# expect: end 2
# expect: after 0
# expect: after 2
