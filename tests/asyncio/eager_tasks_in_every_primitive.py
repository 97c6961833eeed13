# Eager tasks inside gather, groups, wait, shield, wait_for and as_completed: order, current task, cancellation.
import asyncio


async def quick(name):
    print(" ", name, "runs in", asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    return name


async def slow(name):
    print(" ", name, "begins")
    try:
        await asyncio.sleep(0)
        print(" ", name, "ends")
        return name
    except asyncio.CancelledError as error:
        print(" ", name, "cancelled", error.args)
        raise


async def fails(name):
    raise ValueError(name)


async def cancels_creator(task):
    print("  cancels", task.get_name(), task.cancel("by a child"))
    await asyncio.sleep(0)
    return "survivor"


async def body():
    print("gather")
    print(await asyncio.gather(quick("a"), slow("b"), quick("c")))
    print("gather that fails at once")
    try:
        await asyncio.gather(fails("x"), slow("y"))
    except ValueError as error:
        print(" ", repr(error))
    print("group")
    async with asyncio.TaskGroup() as group:
        first = group.create_task(quick("a"))
        second = group.create_task(slow("b"))
        print("  done:", first.done(), second.done(), group)
    print("group that fails at once")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(slow("b"))
            group.create_task(fails("x"))
            print("  still in the body")
            await asyncio.sleep(0)
            print("  not reached")
    except* ValueError as errors:
        print(" ", errors.exceptions)
    print("wait, shield, wait_for")
    task = asyncio.create_task(quick("w"))
    print(" ", task.done(), await asyncio.wait([task]) == ({task}, set()))
    print(" ", await asyncio.shield(quick("s")), await asyncio.wait_for(slow("f"), 1), await asyncio.wait_for(quick("q"), 0))
    for coro in asyncio.as_completed([slow("1"), quick("2")]):
        print("  completed", await coro)
    print("cancelled by a child's first step")
    me = asyncio.current_task()
    child = asyncio.create_task(cancels_creator(me), name="child")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(" ", error.args, me.cancelling(), me.uncancel())
    print(" ", await child)
    print("cancel before and after the first step")
    task = asyncio.create_task(slow("c"))
    print(" ", task.cancel("early"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(" ", error.args)
    done = asyncio.create_task(quick("d"))
    print(" ", done.cancel(), done.cancelled(), done.result(), repr(done).split(" coro")[0])


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    await body()
    loop.set_task_factory(asyncio.create_eager_task_factory(lambda coro, **options: asyncio.Task(coro, **options)))
    print(await asyncio.gather(quick("own"), slow("factory")))
    loop.set_task_factory(None)
    task = asyncio.create_task(quick("plain"))
    print(task.done(), await task)


asyncio.run(main())
