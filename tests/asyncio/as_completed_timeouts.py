# Out of time: each further step raises TimeoutError; the tasks go on.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(seconds, seconds)) for seconds in (0.1, 0.5, 0.6)]
    for next_one in asyncio.as_completed(tasks, timeout=0.25):
        try:
            print(await next_one)
        except TimeoutError as error:
            print(repr(error))
    print([task.done() for task in tasks])
    try:
        async for task in asyncio.as_completed(tasks, timeout=0.1):
            print(task.result())
    except TimeoutError as error:
        print(repr(error))
    print(await asyncio.gather(*tasks))


asyncio.run(main())
# expect: 0.1
# expect: TimeoutError()
# expect: TimeoutError()
# expect: [True, False, False]
# expect: 0.1
# expect: TimeoutError()
# expect: [0.1, 0.5, 0.6]
