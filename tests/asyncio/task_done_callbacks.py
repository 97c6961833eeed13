# Callbacks run in a later round, in order, with the task.
import asyncio


async def work():
    print("work")
    return 1


def callback(name):
    def call(task):
        print(name, task.done(), task.result())

    return call


async def main():
    task = asyncio.create_task(work())
    removed = callback("removed")
    task.add_done_callback(callback("first"))
    task.add_done_callback(removed)
    task.add_done_callback(callback("second"))
    print(task.remove_done_callback(removed), task.remove_done_callback(removed))
    await task
    print("after await")
    task.add_done_callback(callback("late"))
    print("added late")
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
# expect: 1 0
# expect: work
# expect: first True 1
# expect: second True 1
# expect: after await
# expect: added late
# expect: late True 1
# expect: end
