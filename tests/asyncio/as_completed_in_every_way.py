# as_completed by `for`, `async for`, next() and anext(); with duplicates, with done ones, left early.
import asyncio


async def work(number, delay):
    await asyncio.sleep(delay)
    if number == 3:
        raise ValueError(number)
    return number


def make():
    return [asyncio.create_task(work(number, delay), name=f"n{number}")
            for number, delay in enumerate((0.5, 0.25, 0.75, 0.25))]


async def main():
    loop = asyncio.get_running_loop()
    tasks = make()
    for coro in asyncio.as_completed(tasks):
        print(type(coro).__name__, coro in tasks)
        try:
            print(await coro, f"{loop.time():g}")
        except ValueError as error:
            print(repr(error))
    tasks = make()
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task in tasks, task.done(), task.exception())
    tasks = make()
    items = asyncio.as_completed([*tasks, tasks[0], tasks[1]])
    print(type(items).__name__, iter(items) is items, aiter(items) is items)
    count = 0
    async for task in items:
        count += 1
    print(count)
    for act in (lambda: next(items), lambda: anext(items)):
        try:
            print(await act())
        except BaseException as error:
            print(repr(error))
    tasks = make()
    try:
        async for task in asyncio.as_completed(tasks, timeout=0.3):
            print(task.get_name())
    except TimeoutError as error:
        print(repr(error), [task.done() for task in tasks])
    await asyncio.wait(tasks)
    tasks = make()
    for coro in asyncio.as_completed(tasks, timeout=0.3):
        try:
            print(await coro)
        except (TimeoutError, ValueError) as error:
            print(repr(error), f"{loop.time():g}")
    await asyncio.wait(tasks)
    for empty in [], set(), {}:
        print([coro for coro in asyncio.as_completed(empty)], [task async for task in asyncio.as_completed(empty)])
    tasks = make()
    async for task in asyncio.as_completed(tasks):
        break
    print(sum(task.done() for task in tasks))
    await asyncio.wait(tasks)
    print(sorted([task.get_name() async for task in asyncio.as_completed(tasks, timeout=0)]))
    tasks = make()
    tasks[2].cancel()
    async for task in asyncio.as_completed(tasks):
        print(task.get_name(), task.cancelled())
    coros = [work(5, 0), work(6, 0.1)]
    async for task in asyncio.as_completed(coros):
        print(task in coros, task.result())
    for wrong in asyncio.sleep(0), asyncio.create_task(work(1, 0)), 5, [5], None:
        try:
            print(asyncio.as_completed(wrong))
        except TypeError as error:
            print(error)
        if asyncio.iscoroutine(wrong):
            wrong.close()


asyncio.run(main())
# expect: coroutine False
# expect: 1 0.25
# expect: coroutine False
# expect: ValueError(3)
# expect: coroutine False
# expect: 0 0.5
# expect: coroutine False
# expect: 2 0.75
# expect: n1 True True None
# expect: n3 True True 3
# expect: n0 True True None
# expect: n2 True True None
# expect: _AsCompletedIterator True True
# expect: 4
# expect: StopIteration()
# expect: StopAsyncIteration()
# expect: n1
# expect: n3
# expect: TimeoutError() [False, True, False, True]
# expect: 1
# expect: ValueError(3) 3.25
# expect: TimeoutError() 3.3
# expect: TimeoutError() 3.3
# expect: [] []
# expect: [] []
# expect: [] []
# expect: 2
# expect: ['n0', 'n1', 'n2', 'n3']
# expect: n2 True
# expect: n1 False
# expect: n3 False
# expect: n0 False
# expect: False 5
# expect: False 6
# expect: expects an iterable of awaitables, not coroutine
# expect: expects an iterable of awaitables, not Task
# expect: 'int' object is not iterable
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: 'NoneType' object is not iterable
