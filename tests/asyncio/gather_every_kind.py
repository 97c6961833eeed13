# gather with everything that it can be given, one way of ending after the other: whatever short ways
# there are for usual arguments, no difference may show.
import asyncio
import gc


class Countdown(asyncio.Future):
    """A future of a class of the program's own."""

    def add_done_callback(self, fn, *, context=None):
        print("Countdown.add_done_callback")
        super().add_done_callback(fn, context=context)


class Wrapped:
    """An awaitable that is neither a coroutine nor a future."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(0.01).__await__()
        return self.value


async def give(value, delay=0):
    await asyncio.sleep(delay)
    return value


async def fail(error, delay=0):
    await asyncio.sleep(delay)
    raise error


async def forever():
    await asyncio.Event().wait()


def show(outcomes):
    print([repr(o) for o in outcomes])


async def kinds():
    loop = asyncio.get_running_loop()
    same, future, done = give("same"), loop.create_future(), loop.create_future()
    own = Countdown()
    done.set_result("done")
    loop.call_later(0.02, future.set_result, "future")
    loop.call_later(0.03, own.set_result, "own")
    task = asyncio.create_task(give("task"))
    show(await asyncio.gather(give(1), give(2)))
    show(await asyncio.gather(same, give("between"), same))
    show(await asyncio.gather(future, task, future, done, task, done))
    show(await asyncio.gather(own, Wrapped("wrapped"), give("plain")))
    show(await asyncio.gather(done, done))
    show(await asyncio.gather(asyncio.gather(give("inner")), give("outer")))
    show(await asyncio.gather())


async def errors():
    failed = asyncio.get_running_loop().create_future()
    failed.set_exception(ValueError("before"))
    show(await asyncio.gather(failed, give(1), fail(KeyError("k"), 0.01), return_exceptions=True))
    for awaitables in ([failed, give("late", 0.01)], [give("late", 0.01), fail(OSError("o"))]):
        try:
            await asyncio.gather(*awaitables)
        except Exception as error:
            print("raised", repr(error))
    # Two errors: the second is nobody's.
    outer = asyncio.gather(fail(ValueError("first"), 0.01), fail(ValueError("second"), 0.02))
    try:
        await outer
    except ValueError as error:
        print("raised", error)
    await asyncio.sleep(0.05)
    gc.collect()
    # Wrong arguments behind a right one, which runs all the same.
    task = asyncio.create_task(fail(ValueError("alone")))
    for wrong in (5, None, give):
        try:
            asyncio.gather(task, wrong)
        except TypeError as error:
            print(error)
    await asyncio.wait([task])
    await asyncio.sleep(0)
    other = asyncio.new_event_loop()
    foreign = other.create_future()
    try:
        asyncio.gather(task, foreign)
    except ValueError as error:
        print(error)
    other.close()


async def cancelled():
    for message in (None, "enough"):
        tasks = [asyncio.create_task(forever()) for _ in range(3)]
        await asyncio.sleep(0)
        tasks[1].cancel(message)
        outer = asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.sleep(0.01)
        print(outer.done(), tasks[1].cancelled())
        tasks[0].cancel()
        tasks[2].cancel(message)
        show(await outer)
        show(await outer)
    tasks = [asyncio.create_task(forever()) for _ in range(2)]
    outer = asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(0)
    print(outer.cancel("all"), outer.done())
    try:
        await outer
    except asyncio.CancelledError as error:
        print("cancelled", error.args, [t.cancelled() for t in tasks])
    outer = asyncio.gather(give("ends"), forever())
    await asyncio.sleep(0)
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    next(t for t in tasks if "forever" in repr(t)).cancel("one")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("cancelled", error.args)

    async def stubborn():
        try:
            await forever()
        except asyncio.CancelledError:
            return "stays"

    outer = asyncio.gather(stubborn(), give("early"))
    await asyncio.sleep(0.01)
    print(outer.cancel())
    try:
        await outer
    except asyncio.CancelledError as error:
        print("cancelled all the same", error.args)


async def interfered():
    # Somebody else ends what gather has returned.
    outer = asyncio.gather(give("too late", 0.01))
    outer.set_result("mine")
    print(await outer)
    await asyncio.sleep(0.02)
    outer = asyncio.gather(give("again"))
    print(repr(outer))
    await outer


async def everything():
    for part in (kinds, errors, cancelled, interfered):
        print("---", part.__name__)
        await part()


async def by_factory():
    class Named(asyncio.Task):
        pass

    def factory(loop, coro, **options):
        print("factory", coro.__name__)
        return Named(coro, loop=loop, **options)

    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    show(await asyncio.gather(give(1), fail(ValueError()), return_exceptions=True))
    loop.set_task_factory(asyncio.eager_task_factory)
    show(await asyncio.gather(give(1), forbidden(), return_exceptions=True))
    loop.set_task_factory(None)
    print(type((await asyncio.gather(current()))[0]).__name__)


async def forbidden():
    raise PermissionError("at once")


async def current():
    return asyncio.current_task()


class Loop(asyncio.SelectorEventLoop):
    def create_task(self, coro, **options):
        print("create_task", coro.__name__)
        return super().create_task(coro, **options)


async def on_own_loop():
    show(await asyncio.gather(give(1), give(2)))


async def in_debug_mode():
    task = asyncio.gather(give(1), give(2))
    print(asyncio.get_running_loop().get_debug(), await task)


asyncio.run(everything())
asyncio.run(by_factory())
with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(on_own_loop())
asyncio.run(in_debug_mode(), debug=True)


async def shadowed():
    loop = asyncio.get_running_loop()
    made = []
    create_task = loop.create_task
    loop.create_task = lambda coro, **options: made.append(coro.__name__) or create_task(coro)
    show(await asyncio.gather(give(1), give(2)))
    print(made)


asyncio.run(shadowed())
