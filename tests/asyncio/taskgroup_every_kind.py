# TaskGroup and create_task with everything that can be usual or not about them: whatever short ways
# there are for usual groups, loops and children, no difference may show.
import asyncio
import contextvars
import gc

VARIABLE = contextvars.ContextVar("VARIABLE", default="none")


class Counting(asyncio.TaskGroup):
    def create_task(self, coro, *, name=None, context=None):
        print("Counting.create_task")
        return super().create_task(coro, name=name, context=context)


class Listening(asyncio.TaskGroup):
    def _on_task_done(self, task):
        print("Listening._on_task_done", task.cancelled() or task.exception() or task.result())
        super()._on_task_done(task)


class Noting(asyncio.TaskGroup):
    """Sees what is assigned to its attributes."""

    def __setattr__(self, name, value):
        if name in ("_entered", "_exiting"):
            print("Noting", name, value)
        super().__setattr__(name, value)


class Looking(asyncio.TaskGroup):
    """Sees what is read from it."""

    def __getattribute__(self, name):
        if name == "_on_task_done":
            print("Looking for", name)
        return super().__getattribute__(name)


class Shaped(asyncio.TaskGroup):
    """Has more attributes than a group has."""

    def __init__(self):
        super().__init__()
        self.colour = "red"


class OwnTask(asyncio.Task):
    def exception(self):
        print("OwnTask.exception")
        return super().exception()


class Coroutine:
    """A coroutine that is none of the interpreter's."""

    def __init__(self):
        self.steps = 0

    def send(self, value):
        self.steps += 1
        if self.steps == 2:
            raise StopIteration("own coroutine")

    def throw(self, *error):
        raise error[0]

    def close(self):
        print("closed")

    def __await__(self):
        return self


async def give(value, delay=0):
    await asyncio.sleep(delay)
    return value


async def fail(error, delay=0):
    await asyncio.sleep(delay)
    raise error


async def forever():
    try:
        await asyncio.Event().wait()
    except asyncio.CancelledError:
        print("a child is cancelled")
        raise


def show(error):
    print(type(error).__name__, error, [repr(e) for e in getattr(error, "exceptions", ())])


async def kinds():
    for kind in (asyncio.TaskGroup, Counting, Listening, Noting, Looking, Shaped):
        print(kind.__name__)
        async with kind() as group:
            first = group.create_task(give(1))
            second = group.create_task(give(2, 0.01))
            third = group.create_task(Coroutine())
            cancelled = group.create_task(forever())
            assert first in group._tasks and len(group._tasks) == 4
            await asyncio.sleep(0)
            cancelled.cancel()
        print(first.result(), second.result(), third.result(), cancelled.cancelled())
        print(len(group._tasks), group)
        assert vars(group)["_entered"] is True
        try:
            group.create_task(give(3))
        except RuntimeError as error:
            print(str(error)[:10], str(error)[-12:])


async def shadows():
    async with asyncio.TaskGroup() as group:
        group.create_task(give("before"))
        method = group._on_task_done

        def heard(task):
            print("heard", task.result())
            method(task)

        group._on_task_done = heard
        group.create_task(give("shadowed"))
        await asyncio.sleep(0.01)
        del group._on_task_done
        group.create_task(give("after"))
    async with asyncio.TaskGroup() as group:
        vars(group)["note"] = "its attributes are in a dict from now on"
        group.create_task(give("dict", 0.01))
    original = asyncio.TaskGroup._on_task_done

    def replaced(self, task):
        print("replaced", task.result())
        original(self, task)

    async with asyncio.TaskGroup() as group:
        group.create_task(give("early", 0.02))
        asyncio.TaskGroup._on_task_done = replaced
        group.create_task(give("patched", 0.01))
        await asyncio.sleep(0.015)
        asyncio.TaskGroup._on_task_done = original
        group.create_task(give("mended"))
    print(len(group._tasks))


async def failures():
    for delay in (0, 0.01):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(give("well"))
                group.create_task(forever())
                group.create_task(fail(ValueError("first"), delay))
                group.create_task(fail(KeyError("second"), delay))
                await asyncio.sleep(1)
        except* Exception as errors:
            show(errors)
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(give("outer"))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fail(OSError("inner")))
                inner.create_task(forever())
                outer.create_task(give("from inside", 0.01))
    except ExceptionGroup as error:
        show(error)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(forever())
            await asyncio.sleep(0)
            raise LookupError("body")
    except ExceptionGroup as error:
        show(error)
    # While it aborts it takes nobody.
    async def late(group):
        try:
            await asyncio.Event().wait()
        finally:
            try:
                group.create_task(give("late"))
            except RuntimeError as error:
                print(str(error)[-16:])

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(late(group))
            group.create_task(fail(ValueError("abort")))
    except ExceptionGroup as error:
        show(error)
    # At its end it takes more, as long as one is there.
    async def chain(group, left):
        await asyncio.sleep(0.01)
        if left > 0:
            group.create_task(chain(group, left - 1))
        return left

    async with asyncio.TaskGroup() as group:
        group.create_task(chain(group, 3))
    print(len(group._tasks))


async def parents():
    """The task around the group is cancelled, and it ends before a child that failed."""

    async def parent(child):
        async with asyncio.TaskGroup() as group:
            group.create_task(child)
            group.create_task(give("brother", 0.01))

    for child in (forever(), give("slow", 0.05), fail(ValueError("slow"), 0.05)):
        task = asyncio.create_task(parent(child))
        await asyncio.sleep(0.02)
        task.cancel("enough")
        try:
            await task
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
    group = asyncio.TaskGroup()
    await group.__aenter__()
    task = group.create_task(give("by hand"))
    group._on_task_done(task) if task.done() else None
    await group.__aexit__(None, None, None)
    print(task.result())
    for wrong in (None, 5, give):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(wrong)
        except* (TypeError, AttributeError) as errors:
            print(type(errors.exceptions[0]).__name__)
    group = asyncio.TaskGroup()
    coroutine = give("never")
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)


async def loops():
    loop = asyncio.get_running_loop()

    async def all_ways(title):
        print(title)
        async with asyncio.TaskGroup() as group:
            tasks = [
                group.create_task(give("group")),
                group.create_task(give("named"), name="a name"),
                asyncio.create_task(give("alone")),
                asyncio.create_task(give("named alone"), name="another"),
                asyncio.ensure_future(give("ensured")),
            ]
            for task in tasks:
                await task
        print([type(task).__name__ for task in tasks], [task.result() for task in tasks])
        print(tasks[1].get_name(), tasks[3].get_name())

    await all_ways("plain")
    loop.set_task_factory(lambda loop, coro, **more: OwnTask(coro, loop=loop, **more))
    await all_ways("factory")
    loop.set_task_factory(asyncio.eager_task_factory)
    await all_ways("eager")
    loop.set_task_factory(None)
    original = loop.create_task

    def create_task(coro, **more):
        print("create_task", more.get("name"))
        return original(coro, **more)

    loop.create_task = create_task
    await all_ways("overridden")
    del loop.create_task
    loop.set_debug(True)
    await all_ways("debug")
    loop.set_debug(False)
    await all_ways("plain again")
    own = OwnTask(give("own"), loop=loop)
    async with asyncio.TaskGroup() as group:
        own.add_done_callback(group._on_task_done)
        group.create_task(give("beside", 0.01))
    print(own.result(), len(group._tasks))


async def contexts():
    VARIABLE.set("main")

    async def look():
        before = VARIABLE.get()
        VARIABLE.set("child")
        await asyncio.sleep(0)
        return before, VARIABLE.get()

    async with asyncio.TaskGroup() as group:
        first = group.create_task(look())
        VARIABLE.set("later")
        second = asyncio.create_task(look())
        third = group.create_task(look(), context=contextvars.Context())
    print(first.result(), await second, third.result(), VARIABLE.get())


async def refuses():
    for wrong in (None, 5, give):
        try:
            asyncio.create_task(wrong)
        except TypeError as error:
            print(str(error)[:33])
    task = asyncio.create_task(Coroutine())
    print(await task)
    used = give("used")
    print(await used)
    try:
        await asyncio.create_task(used)
    except RuntimeError as error:
        print(error)


for part in (kinds, shadows, failures, parents, loops, contexts, refuses):
    print("---", part.__name__)
    asyncio.run(part())
    gc.collect()
try:
    coroutine = give("nowhere")
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
    coroutine.close()
