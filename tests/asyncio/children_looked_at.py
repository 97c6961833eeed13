# A child of a group or a gather has its keeper's callback: looked at, taken away, in the company of
# others, and called in its turn.
import asyncio
import contextvars


def callbacks_of(task):
    entries = task._callbacks
    return entries and [getattr(f, "__qualname__", "a task") for f, _ in entries]


def told(task):
    print("  told of", task.get_name(), task.cancelled(), callbacks_of(task))


async def quick(value="result"):
    return value


async def slow(turns=2):
    for _ in range(turns):
        await asyncio.sleep(0)
    return turns


async def fails(turns=1):
    await slow(turns)
    raise ValueError("child")


async def waits():
    await asyncio.get_running_loop().create_future()


# ---- who keeps it ----


async def in_group(coroutine, look):
    async with asyncio.TaskGroup() as group:
        task = group.create_task(coroutine)
        await look(task, group._on_task_done)
    return task


async def in_gather(coroutine, look):
    outer = asyncio.gather(coroutine, return_exceptions=True)
    task = next(t for t in asyncio.all_tasks() if t is not asyncio.current_task())
    await look(task, task._callbacks and task._callbacks[0][0])
    print("  gathered", await outer)
    return task


async def of_tasks(coroutine, look):
    task = asyncio.create_task(coroutine)
    outer = asyncio.gather(task, return_exceptions=True)
    await look(task, None)
    print("  gathered", await outer)
    return task


# ---- what is done to it ----


async def nothing(task, function):
    pass


async def shown(task, function):
    print("  ", "cb=" in repr(task), len(task._callbacks))
    await asyncio.sleep(0)
    print("  ", "cb=" in repr(task), callbacks_of(task))
    await asyncio.sleep(0)
    print("  ", "cb=" in repr(task), callbacks_of(task))


async def more(task, function):
    task.add_done_callback(told)
    print("  ", len(task._callbacks))


async def more_later(task, function):
    await asyncio.sleep(0)
    task.add_done_callback(told)


async def taken_and_given(task, function):
    if function is not None and not task.done():
        print("  removed", task.remove_done_callback(function), task._callbacks)
        task.add_done_callback(told)
        task.add_done_callback(function)
        print("  ", len(task._callbacks))


async def removed_none(task, function):
    print("  removed", task.remove_done_callback(told), len(task._callbacks))


async def named(task, function):
    task.set_name("renamed")
    await asyncio.sleep(0)
    task.set_name("again")


async def awaited(task, function):
    print("  awaited", await task)


async def awaited_by_another(task, function):
    async def other():
        print("  other got", await task)

    await asyncio.gather(other(), asyncio.wait([task]))


async def cancelled(task, function):
    task.cancel("enough")


async def cancelled_when_begun(task, function):
    await asyncio.sleep(0)
    print("  cancel", task.cancel())


async def gathered(task, function):
    print("  ", await asyncio.gather(task, task, quick(2)))


async def set_from_outside(task, function):
    asyncio.Future.set_result(task, 5)
    print("  ", task.done(), task._callbacks)


async def set_when_begun(task, function):
    await asyncio.sleep(0)
    if not task.done():
        asyncio.Future.set_result(task, 5)
        asyncio.get_running_loop().call_soon(print, "  behind")


async def order(task, function):
    loop = asyncio.get_running_loop()
    for turn in range(4):
        loop.call_soon(print, "  turn", turn, task.done())
        await asyncio.sleep(0)


async def alone():
    for keeper in in_group, in_gather, of_tasks:
        for coroutine in quick, slow:
            for look in (
                nothing, shown, more, more_later, taken_and_given, removed_none, named, awaited,
                awaited_by_another, cancelled, cancelled_when_begun, gathered, set_from_outside,
                set_when_begun, order,
            ):
                print(keeper.__name__, coroutine.__name__, look.__name__)
                made = coroutine()
                try:
                    task = await keeper(made, look)
                except asyncio.CancelledError as error:
                    print("  CancelledError", error)
                else:
                    print("  ", task.cancelled() or task.result(), task._callbacks)
                made.close()


# ---- several ----


async def fail_among(look):
    for keeper in "group", "gather", "gather all":
        print("fail among", keeper, look.__name__)
        coroutines = [slow(0), fails(), slow(1), waits()]
        if keeper != "gather":  # of a second failure nobody hears then
            coroutines.append(fails(1))
        try:
            if keeper == "group":
                async with asyncio.TaskGroup() as group:
                    tasks = [group.create_task(c) for c in coroutines]
                    await look(tasks[2], None)
            else:
                tasks = [asyncio.ensure_future(c) for c in coroutines]
                outer = asyncio.gather(*tasks, return_exceptions=keeper == "gather all")
                await look(tasks[1], None)
                asyncio.get_running_loop().call_later(1, tasks[3].cancel)
                print("  gathered", await outer)
        except* ValueError as error:
            print("  ", error.exceptions)
        for task in tasks:
            task.cancel()
        ends = await asyncio.gather(*tasks, return_exceptions=True)
        print("  ", [type(end).__name__ for end in ends])


async def two_keepers():
    print("two keepers")
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(slow(i)) for i in range(3)]
        print("  ", await asyncio.gather(*tasks), await asyncio.gather(*tasks, *tasks))
    print("  ", [t._callbacks for t in tasks])


# ---- contexts ----

VARIABLE = contextvars.ContextVar("VARIABLE", default="unset")


def handler(loop, context):
    print("  handler", VARIABLE.get(), context["message"][:9], repr(context["exception"]))


async def left_behind(group):
    async with group:
        group.create_task(fails(3))
        task = group.create_task(waits())
        VARIABLE.set("set in the body")
        group.create_task(fails(4))
        await asyncio.sleep(0)
        await waits()


async def contexts():
    print("contexts")
    asyncio.get_running_loop().set_exception_handler(handler)
    group = asyncio.TaskGroup()
    parent = left_behind(group)
    parent.send(None)  # it is never gone on with: its children end after the task that entered it
    group._parent_task = done = asyncio.create_task(quick())
    await asyncio.sleep(0.1)
    print("  ", done.done(), len(group._tasks))
    for task in list(group._tasks):
        task.cancel()
    await asyncio.sleep(0)
    group._aborting = True
    try:
        parent.close()
    except BaseException as error:
        print("  ", repr(error))
    VARIABLE.set("set in main")
    group = asyncio.TaskGroup()
    async with group:
        task = group.create_task(quick())
        (_, context), = task._callbacks
        print("  ", context[VARIABLE], VARIABLE in contextvars.copy_context())
    fresh = contextvars.Context()
    seen = fresh.run(lambda: asyncio.gather(quick()))
    print("  ", [VARIABLE in c for t in asyncio.all_tasks() for _, c in t._callbacks or ()])
    await seen


# ---- changed meanwhile ----


async def replaced():
    print("replaced")
    library = asyncio.TaskGroup._on_task_done

    def own(self, task):
        print("  own")
        library(self, task)

    async with asyncio.TaskGroup() as group:
        group.create_task(slow())
        asyncio.TaskGroup._on_task_done = own
        group.create_task(slow())
        await asyncio.sleep(0)
        asyncio.TaskGroup._on_task_done = library
    async with asyncio.TaskGroup() as group:
        group.create_task(slow())
        group._on_task_done = lambda task: (print("  of its own"), library(group, task))
        group.create_task(slow())
    outer = asyncio.gather(slow(1), slow(2))
    outer._children = tuple(outer._children)
    print("  ", await outer)


async def main():
    await two_keepers()
    await alone()
    for look in nothing, shown, more, named:
        await fail_among(look)
    await replaced()
    await contexts()


asyncio.run(main())
