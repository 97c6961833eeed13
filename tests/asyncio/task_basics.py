# Names, coroutines and states of tasks.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


async def main():
    print(asyncio.current_task().get_name())
    first = asyncio.create_task(work(1))
    second = asyncio.create_task(work(2), name="second")
    third = asyncio.create_task(work(3), name=33)
    print(first.get_name(), second.get_name(), third.get_name())
    first.set_name("renamed")
    print(first.get_name(), first.get_coro().__name__, first.done())
    print(len(asyncio.all_tasks()), first in asyncio.all_tasks())
    for change in (lambda: first.set_result(1), lambda: first.set_exception(ValueError())):
        try:
            change()
        except RuntimeError as error:
            print(error)
    print(await second, first.done(), first.result(), third.done())
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    third.cancel()


asyncio.run(main())
# expect: Task-1
# expect: Task-2 second 33
# expect: renamed work False
# expect: 4 True
# expect: Task does not support set_result operation
# expect: Task does not support set_exception operation
# expect: 2 True 1 False
# expect: ['33', 'Task-1']
