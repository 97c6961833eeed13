# timeout with everything that can be usual or not about it: whatever short ways there are for usual
# limits, loops and tasks, no difference may show.
import asyncio
import gc


class Noting(asyncio.Timeout):
    """Sees what is assigned to its attributes."""

    def __setattr__(self, name, value):
        if name == "_task":
            print("Noting", name, value is not None)
        super().__setattr__(name, value)


class Told(asyncio.Timeout):
    def _on_timeout(self):
        print("Told._on_timeout")
        super()._on_timeout()


class Entered(asyncio.Timeout):
    async def __aenter__(self):
        print("Entered.__aenter__")
        return await super().__aenter__()

    async def __aexit__(self, *error):
        print("Entered.__aexit__", error[0] and error[0].__name__)
        return await super().__aexit__(*error)


class Shaped(asyncio.Timeout):
    def __init__(self, when):
        super().__init__(when)
        self.colour = "red"


class OwnTask(asyncio.Task):
    def cancelling(self):
        print("OwnTask.cancelling")
        return super().cancelling()


class Seconds(float):
    """A number of a class of the program's own."""

    def __radd__(self, other):
        print("Seconds.__radd__")
        return float(other) + float(self)


async def block(limit, seconds, error=None):
    """How a block ends that takes so many seconds."""
    try:
        async with limit as entered:
            assert entered is limit
            await asyncio.sleep(seconds)
            if error is not None:
                raise error
    except (TimeoutError, ValueError, asyncio.CancelledError) as raised:
        print("raised", repr(raised), repr(raised.__cause__), end=" ")
    print(limit.expired(), repr(limit).split()[0])


async def delays():
    for delay in (1, 0.5, 1.0, True, None, float("inf"), 10**30, Seconds(1), 1e-9, 0, -1, -0.5):
        for seconds in (0, 0.25):
            print(repr(delay)[:20], seconds, end=": ")
            await block(asyncio.timeout(delay), seconds)
    for delay in (2, 0.02):
        await block(asyncio.timeout(delay), 0.01, ValueError("body"))
    await block(asyncio.timeout(0.01), 0.02, ValueError("too late"))
    for wrong in ("1", [], b"1"):
        try:
            async with asyncio.timeout(wrong):
                pass
        except TypeError as error:
            print(error)
    loop = asyncio.get_running_loop()
    for when in (loop.time() + 1, loop.time(), int(loop.time()) + 5, None, loop.time() - 1):
        limit = asyncio.timeout_at(when)
        print(limit.when() is when, limit.expired())
        await block(limit, 0.01)


async def classes():
    loop = asyncio.get_running_loop()
    for kind in (asyncio.Timeout, Noting, Told, Entered, Shaped):
        for delay in (1, 0.01):
            print(kind.__name__, delay, end=": ")
            await block(kind(loop.time() + delay), 0.02)
    # The name in its module is another class for a while.
    original = asyncio.timeouts.Timeout
    asyncio.timeouts.Timeout = Entered
    await block(asyncio.timeout(1), 0)
    asyncio.timeouts.Timeout = original
    await block(asyncio.timeout(1), 0)

    # A method of the class, and one of the instance.
    on_timeout = asyncio.Timeout._on_timeout

    def replaced(self):
        print("replaced")
        on_timeout(self)

    limit = asyncio.timeout(0.01)
    asyncio.Timeout._on_timeout = replaced
    await block(limit, 0.02)
    asyncio.Timeout._on_timeout = on_timeout
    limit = asyncio.timeout(0.01)
    limit._on_timeout = lambda: print("shadowed") or on_timeout(limit)
    await block(limit, 0.02)
    init = asyncio.Timeout.__init__

    def counted(self, when):
        print("__init__")
        init(self, when)

    asyncio.Timeout.__init__ = counted
    await block(asyncio.timeout(1), 0)
    asyncio.Timeout.__init__ = init
    limit = asyncio.timeout(0.01)
    limit.note = "one attribute more"
    await block(limit, 0.02)
    await block(asyncio.timeout(0.01), 0)
    limit = asyncio.timeout(0.01)
    assert "_when" in vars(limit)
    await block(limit, 0.02)
    print(asyncio.timeout(None))


async def misuse():
    limit = asyncio.timeout(1)
    async with limit:
        try:
            async with limit:
                pass
        except RuntimeError as error:
            print(error)
        print(limit.expired(), str(limit)[:16])
    for use in (limit.__aenter__, lambda: limit.reschedule(5)):
        try:
            result = use()
            await result
        except RuntimeError as error:
            print(error)
    fresh = asyncio.timeout(1)
    try:
        fresh.reschedule(5)
    except RuntimeError as error:
        print(error)
    # Awaited by hand, and later than made.
    entering = fresh.__aenter__()
    print(await entering is fresh)
    leaving = fresh.__aexit__(None, None, None)
    print(await leaving, fresh)
    # No task.
    limit = asyncio.timeout(1)
    failed = []

    def step():
        try:
            limit.__aenter__().send(None)
        except RuntimeError as error:
            failed.append(str(error))

    asyncio.get_running_loop().call_soon(step)
    await asyncio.sleep(0.01)
    print(failed)


async def moved():
    loop = asyncio.get_running_loop()
    for steps in ([1], [0.01], [None], [None, 0.01], [-1], [0.01, 1], [1, None, 0.015]):
        limit = asyncio.timeout(0.5)
        try:
            async with limit:
                for step in steps:
                    limit.reschedule(None if step is None else loop.time() + step)
                    await asyncio.sleep(0)
                await asyncio.sleep(0.02)
        except TimeoutError:
            print("TimeoutError", end=" ")
        print(steps, limit.expired())


async def nested():
    for outer, inner, seconds in ((1, 1, 0), (1, 0.01, 0.02), (0.01, 1, 0.02), (0.01, 0.01, 0.02)):
        a, b = asyncio.timeout(outer), asyncio.timeout(inner)
        try:
            async with a:
                try:
                    async with b:
                        await asyncio.sleep(seconds)
                except TimeoutError:
                    print("inner", end=" ")
        except TimeoutError:
            print("outer", end=" ")
        print(a.expired(), b.expired())

    # A cancellation from outside, before, at and after the deadline; and one that was there before.
    async def limited(seconds):
        try:
            async with asyncio.timeout(0.02):
                await asyncio.sleep(seconds)
        finally:
            print("cancelling", asyncio.current_task().cancelling(), end=" ")

    for at in (0.01, 0.02, 0.03):
        task = asyncio.create_task(limited(0.05))
        asyncio.get_running_loop().call_later(at, task.cancel, "outside")
        try:
            await task
        except (TimeoutError, asyncio.CancelledError) as error:
            print(repr(error))

    async def cancelled_before():
        task = asyncio.current_task()
        task.cancel()
        try:
            await asyncio.sleep(0)
        except asyncio.CancelledError:
            print("swallowed", task.cancelling())
        for delay in (0.01, 1):
            try:
                async with asyncio.timeout(delay):
                    await asyncio.sleep(0.02)
            except TimeoutError:
                print("TimeoutError", end=" ")
            print(task.cancelling())
        return "well"

    print(await asyncio.create_task(cancelled_before()))


async def loops():
    loop = asyncio.get_running_loop()

    async def all_ways(title):
        print(title)
        await block(asyncio.timeout(1), 0.01)
        await block(asyncio.timeout(0.01), 0.02)
        await block(asyncio.timeout(-1), 0.02)
        print(await asyncio.wait_for(asyncio.sleep(0.01, "in time"), 1))

    await all_ways("plain")
    await OwnTask(all_ways("own task"), loop=loop)
    for name in ("time", "call_at", "call_soon"):
        original = getattr(loop, name)

        def overridden(*args, **more):
            if name != "time" and "Timeout" in repr(args[-1]):
                print("loop." + name)
            return original(*args, **more)

        setattr(loop, name, overridden)
        await all_ways(name)
        delattr(loop, name)
    loop.set_debug(True)
    await all_ways("debug")
    limit = asyncio.timeout(1)
    async with limit:
        loop.set_debug(False)
    print(limit)
    async with asyncio.timeout(1) as limit:
        loop.set_debug(True)
    print(limit)
    loop.set_debug(False)
    await all_ways("plain again")


async def lives():
    """Nothing holds a limit that has been left."""
    import weakref

    for delay in (1, None, -1):
        limit = asyncio.timeout(delay)
        reference = weakref.ref(limit)
        try:
            async with limit:
                pass
        except TimeoutError:
            pass
        del limit
        await asyncio.sleep(0)
        gc.collect()
        print(reference() is None)


for part in (delays, classes, misuse, moved, nested, loops, lives):
    print("---", part.__name__)
    asyncio.run(part())
try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)
