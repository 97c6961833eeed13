# With the eager factory a task runs at once, up to its first wait.
import asyncio


async def work(name, turns):
    print(name, "starts in", asyncio.current_task().get_coro().__name__)
    for turn in range(turns):
        await asyncio.sleep(0)
        print(name, turn)
    return name


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    first = asyncio.create_task(work("first", 0))
    print(first.done(), first.result())
    second = asyncio.create_task(work("second", 2))
    print(second.done(), asyncio.current_task().get_coro().__name__)
    print(await second, await first)
    print(await asyncio.gather(work("a", 0), work("b", 1), work("c", 0)))


asyncio.run(main())
# expect: first starts in work
# expect: True first
# expect: second starts in work
# expect: False main
# expect: second 0
# expect: second 1
# expect: second first
# expect: a starts in work
# expect: b starts in work
# expect: c starts in work
# expect: b 0
# expect: ['a', 'b', 'c']
