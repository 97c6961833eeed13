# After the timeout every further step raises; the tasks go on.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(asyncio.sleep(n, n)) for n in (1, 3, 4)]
    for step in asyncio.as_completed(tasks, timeout=2):
        try:
            print(await step, loop.time())
        except TimeoutError as error:
            print(repr(error), loop.time())
    try:
        async for task in asyncio.as_completed(tasks, timeout=0):
            print(task.result())
    except TimeoutError as error:
        print(repr(error))
    print([task.done() for task in tasks])
    print([await step for step in asyncio.as_completed(tasks, timeout=10)], loop.time())


asyncio.run(main())
# expect: 1 1.0
# expect: TimeoutError() 2.0
# expect: TimeoutError() 2.0
# expect: 1
# expect: TimeoutError()
# expect: [True, False, False]
# expect: [1, 3, 4] 4.0
