# name, done, result, exception, coroutine.
import asyncio


async def work(fail=False):
    await asyncio.sleep(1)
    if fail:
        raise ValueError("failed")
    return 42


async def main():
    task = asyncio.create_task(work(), name="worker")
    other = asyncio.create_task(work(True))
    print(task.get_name(), other.get_name(), task.done(), task.cancelled(), task.cancelling())
    for method in (task.result, task.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    await asyncio.wait([task, other])
    print(task.done(), task.result(), task.exception(), other.done(), repr(other.exception()))
    try:
        other.result()
    except ValueError as error:
        print("result raises", error)
    task.set_name("renamed")
    print(task.get_name(), task.get_coro().__name__, task.get_loop() is asyncio.get_running_loop())
    for method in (task.set_result, task.set_exception):
        try:
            method(1)
        except RuntimeError as error:
            print(error)


asyncio.run(main())
# expect: worker Task-2 False False 0
# expect: Result is not set.
# expect: Exception is not set.
# expect: True 42 None True ValueError('failed')
# expect: result raises failed
# expect: renamed work True
# expect: Task does not support set_result operation
# expect: Task does not support set_exception operation
