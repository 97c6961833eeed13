# After the timeout the remaining awaitables raise TimeoutError.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    tasks = [asyncio.create_task(work(n)) for n in (1, 2, 30)]
    for awaitable in asyncio.as_completed(tasks, timeout=5):
        try:
            print("result", await awaitable)
        except TimeoutError:
            print("TimeoutError")
    print(tasks[2].done(), asyncio.get_running_loop().time())
    try:
        async for task in asyncio.as_completed([asyncio.create_task(work(9))], timeout=1):
            print("never")
    except TimeoutError:
        print("async for raises TimeoutError")
    for thing in (work(0), [3], 5):
        try:
            for a in asyncio.as_completed(thing):
                await a
        except TypeError as error:
            print(error)
        if asyncio.iscoroutine(thing):
            thing.close()


asyncio.run(main())
# expect: result 1
# expect: result 2
# expect: TimeoutError
# expect: False 5.0
# expect: async for raises TimeoutError
# expect: expects an iterable of awaitables, not coroutine
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: 'int' object is not iterable
