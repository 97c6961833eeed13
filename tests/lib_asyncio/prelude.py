"""What every program of generate.py has before and after its own functions."""

HEADER = '''\
import asyncio
import contextlib
import contextvars
import gc
import inspect

variable = contextvars.ContextVar("variable", default="unset")


def now():
    return asyncio.get_running_loop().time() - start


def name(task):
    """Its name, where `main` is Task-1, whatever ran before in this process."""
    text = task.get_name()
    if type(task.get_coro()).__name__ == "async_generator_athrow":
        # How many of these shut down with it depends on what tracebacks keep alive.
        return "closer"
    return f"Task-{int(text[5:]) - names}" if text.startswith("Task-") else text


def log(*words):
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return  # cyclic garbage is closed: in what order is nobody's promise
    who = name(task) if task is not None else "loop"
    print(f"{now():g}/{beat} {who}:", *words)


def show(error, depth=0):
    if error is None:
        return "None"
    if isinstance(error, BaseExceptionGroup):
        inner = ", ".join(show(part, depth + 1) for part in error.exceptions)
        text = f"{type(error).__name__}({error.message!r}, [{inner}])"
    else:
        # How many tasks there were before is nobody's promise: the closers of what was dropped count.
        text = repr(error).partition(" name='Task-")[0]
    if getattr(error, "__notes__", None):
        text += f" noting {error.__notes__}"
    if depth < 3 and error.__cause__ is not None:
        text += f" from {show(error.__cause__, depth + 1)}"
    elif depth < 3 and error.__context__ is not None and not error.__suppress_context__:
        text += f" after {show(error.__context__, depth + 1)}"
    return text


def outcome(future):
    if not future.done():
        return "pending"
    if future.cancelled():
        return "cancelled"
    if future.exception() is not None:
        return show(future.exception())
    return repr(future.result())


def spawn(coro, name=None, **options):
    task = asyncio.create_task(coro, name=name, **options)
    spawned.append(task)
    return task


def leaf():
    """A task that waits for no other, so that waiting for it makes no circle."""
    if not leaves or len(leaves) % 3 == 0:
        leaves.append(spawn(asyncio.sleep(0.25, "leaf"), name=f"leaf{len(leaves)}"))
    return leaves[-1]


def spent():
    global budget
    budget -= 1
    return budget < 0


def kill(number, msg=None):
    if number < len(spawned):
        log("kill", name(spawned[number]), spawned[number].cancel(msg))


def stop_again(loop):
    """However deaf the tasks are that are left, the loop comes to its end."""
    loop.stop()
    loop.call_later(100, stop_again, loop)


def told(loop, context):
    """The exception handler; what is only told when something is dropped has no fixed moment."""
    task = context.get("task") or context.get("future")
    message = context["message"].split(" at 0x")[0]
    forgotten = "was" in message
    # Its context may still change, according to when it is dropped.
    words = [message, show(context.get("exception"), 3 if forgotten else 0)]
    words.append(name(task) if isinstance(task, asyncio.Task) else type(task).__name__)
    if forgotten:
        reports.append(" ".join([*words, *context]))
    else:
        log("told", *words, *context)


def by_runner(*coros):
    """Several runs in one loop and one context, as many as succeed."""
    with asyncio.Runner() as runner:
        runner.get_loop().call_soon(variable.set, "by runner")
        results = []
        try:
            for coro in coros:
                results.append(runner.run(coro))
        except Exception as error:
            print("a run raised", show(error))
        return results


def by_hand(*coros):
    """The same in a loop that nobody tidies up, and a last moment for what is left."""
    loop = asyncio.new_event_loop()
    results = []
    try:
        for coro in coros:
            results.append(loop.run_until_complete(coro))
    except Exception as error:
        print("a run raised", show(error))
    finally:
        loop.call_later(0.125, loop.stop)
        loop.run_forever()
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
    return results


class Beats:
    """So many turns of the loop, each a beat."""

    def __await__(self):
        global beat
        for turn in range(8):
            beat += 1
            if beat == kill_beat:
                kill(kill_task)
            elif kill_task == -2:
                alive = [number for number, task in enumerate(spawned) if not task.done()]
                print("alive", beat, *alive)
            yield


async def metronome():
    for moment in range(24):
        await Beats()
        await asyncio.sleep(0.125)


async def fails(delay):
    await asyncio.sleep(delay)
    raise KeyError("fails")


async def interrupts(delay, error):
    await asyncio.sleep(delay)
    raise error


async def fails_late(delay):
    """Fails while it is leaving, whatever made it leave."""
    try:
        await asyncio.sleep(delay)
    finally:
        await asyncio.sleep(0)
        raise ValueError("fails late")


async def has_children(group, count):
    for number in range(count):
        spawned.append(group.create_task(fails(0.125 * number)))
        await asyncio.sleep(0)


async def awaits(what):
    return await what


async def cancels(task, delay):
    log("cancels", name(task), task.cancel("by another"))
    await asyncio.sleep(delay)
    return "done"


async def works(jobs, delay):
    try:
        while True:
            job = await jobs.get()
            try:
                await asyncio.sleep(delay)
                log("did", job)
            finally:
                jobs.task_done()
    except asyncio.QueueShutDown as error:
        log("no more jobs", show(error))
    finally:
        log("goes home")


async def sets_variable(value, delay):
    token = variable.set(value)
    await asyncio.sleep(delay)
    found = variable.get()
    if value != "kept":
        variable.reset(token)
    return found


async def sees_variable(label, limit):
    try:
        for number in range(limit):
            yield number, variable.get()
            variable.set(label + " inside")
            await asyncio.sleep(0)
    finally:
        log(label, "last", variable.get())


@contextlib.asynccontextmanager
async def managed(label):
    log(label, "before")
    await asyncio.sleep(0)
    try:
        yield label
    except ValueError as error:
        log(label, "handles", show(error))
    finally:
        await asyncio.sleep(0)
        log(label, "after")


async def swallows(delay):
    """Deaf to the first cancellation."""
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as error:
        log("deaf to", show(error))
        await asyncio.sleep(delay)
    return "swallowed"


async def count_up(label, limit):
    log(label, "begins")
    try:
        for number in range(limit):
            await asyncio.sleep(0.125 * (number % 2))
            sent = yield number
            if sent is not None:
                log(label, "was sent", sent)
    except ValueError as error:
        log(label, "was thrown", show(error))
        yield "consolation"
    finally:
        log(label, "cleans up")
        await asyncio.sleep(0)
        log(label, "is clean")


class Guard:
    def __init__(self, label, swallows):
        self.label = label
        self.swallows = swallows

    async def __aenter__(self):
        log(self.label, "enters")
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        log(self.label, "leaves", show(exc))
        await asyncio.sleep(0)
        return self.swallows and exc_type is ValueError


class Turns:
    """Awaited by a generator: so many bare turns of the loop."""

    def __init__(self, count):
        self.count = count

    def __await__(self):
        for turn in range(self.count):
            yield
        return self.count


class Iterator:
    """Awaited by an iterator of its own, with or without send and throw."""

    def __init__(self, count):
        self.count = count

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        self.count -= 1
        if self.count < 0:
            raise StopIteration("over")
        return None


class Thrower(Iterator):
    def send(self, value):
        return next(self)

    def throw(self, error, *rest):
        log("thrown into", show(error))
        self.count -= 1
        if self.count < 0:
            raise StopIteration("thrown out") from None
        if self.count == 0:
            raise error
        return None


class Around:
    """Awaits something else on behalf of its awaiter."""

    def __init__(self, inner):
        self.inner = inner

    def __await__(self):
        try:
            result = yield from self.inner.__await__()
        except ValueError as error:
            return show(error)
        finally:
            log("around is left")
        return result


class Odd:
    """Yields what no loop expects."""

    def __init__(self, what):
        self.what = what

    def __await__(self):
        try:
            yield self.what
        except RuntimeError as error:
            return str(error).split(" in task")[0].split(" <")[0]
        return "nothing"


async def chain(depth, *turns):
    if depth > 0:
        return await chain(depth - 1, *turns)
    try:
        for turn in turns:
            log("chain sent", await Turns(turn))
    except KeyError as error:
        log("chain caught", show(error))
        await Turns(1)
    finally:
        log("chain is left")
    return "chained"


def drive(coro, acts):
    """Send and throw by hand, in whatever state it is in."""
    for act in acts:
        try:
            if act == "close":
                given = coro.close()
            elif act == "send":
                given = coro.send(None)
            elif act == "value":
                given = coro.send("value")
            else:
                given = coro.throw(act)
            log(act, "gave", given, end_of(coro))
        except BaseException as error:
            log(act, "raised", show(error), end_of(coro))


def end_of(coro):
    if inspect.isasyncgen(coro) or not hasattr(coro, "cr_await"):
        return type(coro).__name__
    return inspect.getcoroutinestate(coro), type(coro.cr_await).__name__, coro.cr_running
'''

MAIN = '''
async def main():
    global start, names
    names = int(asyncio.current_task().get_name()[5:]) - 1
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(told)
    loop.call_later(100, stop_again, loop)
    start = loop.time()
    {factory}
    beats = asyncio.create_task(metronome(), name="metronome")
    roots = [{roots}]
    done, pending = await asyncio.wait(roots, timeout=6)
    log("waited", len(done), len(pending))
    while pending:
        for task in roots:
            if task in pending:
                log("give up", name(task), task.cancel())
        done, pending = await asyncio.wait(pending, timeout=2)
    for task in roots:
        log(name(task), "ended with", outcome(task))
    for task in spawned:
        log(name(task), "is", outcome(task))
{ending}


async def afterwards():
    log("afterwards", len(asyncio.all_tasks()), variable.get())
    spawn(work0())
    try:
        await asyncio.sleep(0.25)
    finally:
        log("afterwards ends")
    raise ValueError("afterwards")


def play(task, number):
    global start, beat, budget, kill_task, kill_beat, spawned, leaves, box, streams, kept, reports
    start, beat, budget, kill_task, kill_beat = 0.0, 0, {budget}, task, number
    spawned, leaves, box, streams, kept, reports = [], [], [], [], [], []
    make_shared()
    try:
        print("main gave", {run})
    except BaseException as error:
        print("main raised", show(error))
    spawned, leaves, box, streams, kept = [], [], [], [], []
    make_shared()
    gc.collect()
    for text in sorted(reports):
        print(text)

'''

FOOTER = '''
for task, number in [{kills}]:
    print("kill", task, number)
    play(task, number)
'''

RUNS = ["by_runner(main(), afterwards())", "by_hand(main(), afterwards())"]

FACTORIES = [
    "loop.set_task_factory(asyncio.eager_task_factory)",
    "loop.set_task_factory(asyncio.eager_task_factory)",
    "loop.set_task_factory(lambda loop, coro, **options: asyncio.Task(coro, loop=loop, **options))",
]

ENDINGS = [
    "    return 'the end'",
    "    await beats\n    return 'the end'",
    "    spawn(work0())\n    await asyncio.sleep(0)",
    "    raise ValueError('main')",
    "    spawn(work0())\n    spawn(swallows(0.125))\n    await asyncio.sleep(0.125)",
]
