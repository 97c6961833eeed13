"""Print a random asyncio program:  generate.py SEED [TASK BEAT]

The program is an ordinary script. It prints every step with the time, the beat of a metronome that
counts the turns of the loop, and the task: so a step that comes one turn early or late shows. With
TASK and BEAT, the program also cancels the task made as number TASK at that beat. Times are multiples of
1/8, which floats add exactly. Every program ends: its main function cancels what is left.
"""

import random
import sys

HEADER = '''\
import asyncio
import contextvars

variable = contextvars.ContextVar("variable", default="unset")
start = 0.0
beat = 0
budget = {budget}
spawned = []
leaves = []
box = []


def now():
    return asyncio.get_running_loop().time() - start


def log(*words):
    task = asyncio.current_task()
    who = task.get_name() if task is not None else "loop"
    print(f"{{now():g}}/{{beat}} {{who}}:", *words)


def show(error, depth=0):
    if error is None:
        return "None"
    if isinstance(error, BaseExceptionGroup):
        inner = ", ".join(show(part, depth + 1) for part in error.exceptions)
        text = f"{{type(error).__name__}}({{error.message!r}}, [{{inner}}])"
    else:
        text = repr(error)
    if depth < 3 and error.__cause__ is not None:
        text += f" from {{show(error.__cause__, depth + 1)}}"
    elif depth < 3 and error.__context__ is not None and not error.__suppress_context__:
        text += f" after {{show(error.__context__, depth + 1)}}"
    return text


def outcome(future):
    if not future.done():
        return "pending"
    if future.cancelled():
        return "cancelled"
    if future.exception() is not None:
        return show(future.exception())
    return repr(future.result())


def spawn(coro, name=None):
    task = asyncio.create_task(coro, name=name)
    spawned.append(task)
    return task


def leaf():
    """A task that waits for no other, so that waiting for it makes no circle."""
    if not leaves or len(leaves) % 3 == 0:
        leaves.append(spawn(asyncio.sleep(0.25, "leaf"), name=f"leaf{{len(leaves)}}"))
    return leaves[-1]


def spent():
    global budget
    budget -= 1
    return budget < 0


def kill(number, msg=None):
    if number < len(spawned):
        log("kill", spawned[number].get_name(), spawned[number].cancel(msg))


async def metronome():
    global beat
    for moment in range({moments}):
        for turn in range(8):
            beat += 1
            if beat == {kill_beat}:
                kill({kill_task})
            await asyncio.sleep(0)
        await asyncio.sleep(0.125)


async def count_up(label, limit):
    log(label, "begins")
    try:
        for number in range(limit):
            await asyncio.sleep(0.125 * (number % 2))
            yield number
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
    def __init__(self, count):
        self.count = count

    def __await__(self):
        for turn in range(self.count):
            yield
        return self.count

'''

MAIN = '''
async def main():
    global start
    start = asyncio.get_running_loop().time()
    {factory}
    beats = asyncio.create_task(metronome(), name="metronome")
    roots = [{roots}]
    done, pending = await asyncio.wait(roots, timeout=6)
    log("waited", len(done), len(pending))
    while pending:
        for task in roots:
            if task in pending:
                log("give up", task.get_name(), task.cancel())
        done, pending = await asyncio.wait(pending, timeout=2)
    for task in roots:
        log(task.get_name(), "ended with", outcome(task))
    for task in spawned:
        log(task.get_name(), "is", outcome(task))
{ending}

try:
    print("main gave", asyncio.run(main()))
except BaseException as error:
    print("main raised", show(error))
'''

DELAYS = ["0", "0", "0.125", "0.125", "0.25", "0.25", "0.375", "0.5", "1"]
LIMITS = ["0", "0.125", "0.125", "0.25", "0.25", "0.375", "0.5", "1", "None", "-1"]


class Program:
    """The text of one program while it is made."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.labels = 0
        self.functions = self.random.randint(3, 6)
        self.function = 0
        # A program is about a few things, so that they meet often.
        everything = list(STATEMENTS)
        self.is_eager = self.random.randrange(8) == 0
        if self.is_eager:
            # CPython looks at awaitables that are done already in the order of their addresses.
            everything.remove("as_completed")
        topics = self.random.sample(everything, self.random.randint(4, 9))
        self.statements = topics + ["step", "nap"] + self.random.sample(everything, 2)
        self.shared = {
            kind: [f"{kind}{number}" for number in range(self.random.randint(1, 2))]
            for kind in ("lock", "semaphore", "event", "condition", "queue", "barrier")
        }

    def line(self, text):
        self.lines.append("    " * self.indent + text if text else "")

    def block(self, header, *bodies):
        """A compound statement, whose body the functions `bodies` write."""
        self.line(header)
        self.indent += 1
        for body in bodies:
            body()
        self.indent -= 1

    def label(self):
        self.labels += 1
        return f"s{self.labels}"

    def pick(self, kind):
        return self.random.choice(self.shared[kind])

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def delay(self):
        return self.random.choice(DELAYS)

    def limit(self):
        return self.random.choice(LIMITS)

    def call(self):
        """A call of a later function, so that calls never go round in circles; or of a plain one."""
        if self.function + 1 >= self.functions or self.chance(20):
            return self.random.choice(
                [f"asyncio.sleep({self.delay()}, {self.label()!r})", f"fails({self.delay()})"]
            )
        return f"work{self.random.randrange(self.function + 1, self.functions)}()"

    def awaitables(self):
        """Arguments for gather and its like; at times one that exists already, or one twice."""
        found = [self.call() for _ in range(self.random.randint(1, 3))]
        if self.chance(20):
            found.append("asyncio.shield(" + self.call() + ")")
        if self.chance(15):
            found += ["*leaves[-1:]"] * self.random.randint(1, 2)
        return ", ".join(found)

    def body(self, depth, least=1, most=3):
        for _ in range(self.random.randint(least, most)):
            self.statement(depth)

    def statement(self, depth):
        name = self.random.choice(self.statements)
        if depth >= 3 and name in COMPOUND:
            name = self.random.choice(["step", "nap"])
        STATEMENTS[name](self, depth + 1)

    def text(self, kill=(-1, -1)):
        chosen = self.random
        self.lines = []
        self.line("")
        for kind, names in self.shared.items():
            for name in names:
                self.line(f"{name} = {self.maker(kind)}")
        self.line("")
        self.line("")
        self.block(
            "async def fails(delay):",
            lambda: self.line("await asyncio.sleep(delay)"),
            lambda: self.line('raise KeyError("fails")'),
        )
        for number in range(self.functions):
            self.function = number
            self.define(number)
        factory = "pass"
        if self.is_eager:
            factory = "asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)"
        roots = ", ".join(
            f"spawn(work{chosen.randrange(min(2, self.functions))}())"
            for _ in range(chosen.randint(2, 4))
        )
        ending = chosen.choice(
            ["    return 'the end'", "    await beats\n    return 'the end'",
             "    spawn(work0())\n    await asyncio.sleep(0)", "    raise ValueError('main')"]
        )
        header = HEADER.format(
            budget=chosen.choice([30, 60, 120]), moments=24, kill_task=kill[0], kill_beat=kill[1]
        )
        main = MAIN.format(factory=factory, roots=roots, ending=ending)
        return header + "\n".join(self.lines) + "\n" + main

    def maker(self, kind):
        return {
            "lock": lambda: "asyncio.Lock()",
            "semaphore": lambda: self.random.choice(
                ["asyncio.Semaphore(1)", "asyncio.Semaphore(2)", "asyncio.BoundedSemaphore(2)"]
            ),
            "event": lambda: "asyncio.Event()",
            "condition": lambda: self.random.choice(
                ["asyncio.Condition()", "asyncio.Condition(lock0)"]
            ),
            "queue": lambda: self.random.choice(
                ["asyncio.Queue()", "asyncio.Queue(1)", "asyncio.Queue(2)",
                 "asyncio.PriorityQueue(2)", "asyncio.LifoQueue()"]
            ),
            "barrier": lambda: f"asyncio.Barrier({self.random.randint(2, 3)})",
        }[kind]()

    def define(self, number):
        self.line("")
        self.line("")

        def begin():
            self.block("if spent():", lambda: self.line(f"return 'spent {number}'"))
            self.line(f"log('work{number} begins')")
            if self.chance(40):
                self.block("try:", lambda: self.body(0, 2, 4))
                self.finish(0)
            else:
                self.body(0, 2, 5)
            self.line(f"log('work{number} ends')")
            self.line(f"return {number}")

        self.block(f"async def work{number}():", begin)

    def finish(self, depth):
        """What may follow a `try` block."""
        label = self.label()
        form = self.random.randrange(6)
        if form == 0:
            self.block("finally:", lambda: self.line(f"log('finally', {label!r})"))
        elif form == 1:
            self.block(
                "finally:",
                lambda: self.line(f"log('cleanup', {label!r})"),
                lambda: self.line(f"await asyncio.sleep({self.delay()})"),
                lambda: self.line(f"log('cleaned', {label!r})"),
            )
        elif form == 2:
            self.block(
                "except asyncio.CancelledError as error:",
                lambda: self.line(f"log('cancelled', {label!r}, show(error), "
                                  "asyncio.current_task().cancelling())"),
                lambda: self.line("raise"),
            )
        elif form == 3:
            self.block(
                "except asyncio.CancelledError as error:",
                lambda: self.line(f"log('swallows', {label!r}, show(error))"),
            )
            if self.chance(50):
                self.indent += 1
                self.line("log('uncancel', asyncio.current_task().uncancel())")
                self.indent -= 1
        elif form == 4:
            self.block(
                "except Exception as error:",
                lambda: self.line(f"log('caught', {label!r}, show(error))"),
            )
        else:
            self.block(
                "except BaseException as error:",
                lambda: self.line(f"log('saw', {label!r}, show(error))"),
                lambda: self.line(self.random.choice(["raise", f"raise ValueError({label!r})"])),
            )


# Statements.  Each writes one statement, or a few that belong together.


def step(p, depth):
    p.line(f"log({p.label()!r})")


def nap(p, depth):
    p.line(f"await asyncio.sleep({p.delay()})")


def turns(p, depth):
    p.line(f"log('turns', await Turns({p.random.randint(0, 3)}))")


def fail(p, depth):
    p.block(
        f"if budget % {p.random.randint(2, 4)} == 0:",
        lambda: p.line(f"raise ValueError({p.label()!r})"),
    )


def call(p, depth):
    p.line(f"log({p.label()!r}, await {p.call()})")


def guarded(p, depth):
    p.block("try:", lambda: p.body(depth))
    p.finish(depth)


def manager(p, depth):
    swallows = p.chance(50)
    p.block(f"async with Guard({p.label()!r}, {swallows}):", lambda: p.body(depth))


def locked(p, depth):
    name = p.pick(p.random.choice(["lock", "semaphore", "condition"]))
    label = p.label()
    p.block(
        f"async with {name}:",
        lambda: p.line(f"log('holds', {name!r}, {label!r}, str({name}).split('[')[-1])"),
        lambda: p.body(depth, 1, 2),
    )


def by_hand(p, depth):
    name = p.pick(p.random.choice(["lock", "semaphore"]))
    p.line(f"log('acquired', {name!r}, await {name}.acquire())")
    p.block("try:", lambda: p.body(depth, 1, 2))
    p.block("finally:", lambda: p.line(f"{name}.release()"))


def bare_release(p, depth):
    name = p.pick(p.random.choice(["lock", "semaphore"]))
    p.block("try:", lambda: p.line(f"{name}.release()"))
    p.block(
        "except (RuntimeError, ValueError) as error:",
        lambda: p.line(f"log({name!r}, show(error))"),
    )


def event(p, depth):
    name = p.pick("event")
    form = p.random.randrange(4)
    if form == 0:
        p.line(f"{name}.set()")
    elif form == 1:
        p.line(f"{name}.clear()")
    elif form == 2:
        p.line(f"{name}.set()")
        p.line(f"{name}.clear()")
    else:
        p.line(f"log('event', {name!r}, await {name}.wait())")


def condition(p, depth):
    name = p.pick("condition")
    label = p.label()

    def use():
        form = p.random.randrange(4)
        if form == 0:
            p.line(f"{name}.notify({p.random.choice(['', '2'])})")
        elif form == 1:
            p.line(f"{name}.notify_all()")
        elif form == 2:
            p.line(f"log('notified', {label!r}, await {name}.wait())")
        else:
            p.line(f"log('true', {label!r}, "
                   f"await {name}.wait_for(lambda: beat % {p.random.randint(2, 5)} == 0))")

    p.block(f"async with {name}:", use, lambda: p.body(depth, 0, 1) if p.chance(30) else None)


def queue(p, depth):
    name = p.pick("queue")
    label = p.label()
    form = p.random.randrange(9)
    if form < 2:
        p.line(f"await {name}.put({label!r})")
        p.line(f"log('put', {label!r}, {name})")
    elif form < 4:
        p.block(
            f"for number in range({p.random.randint(1, 3)}):",
            lambda: p.line(f"log('got', {name!r}, await {name}.get())"),
            lambda: p.block("if beat % 2:", lambda: done(p, name)),
        )
    elif form == 4:
        p.block("try:", lambda: p.line(f"{name}.put_nowait({label!r})"))
        p.block("except Exception as error:", lambda: p.line(f"log({name!r}, show(error))"))
    elif form == 5:
        p.block("try:", lambda: p.line(f"log('got', {name}.get_nowait())"))
        p.block("except Exception as error:", lambda: p.line(f"log({name!r}, show(error))"))
    elif form == 6:
        p.line(f"await {name}.join()")
        p.line(f"log('joined', {name})")
    elif form == 7 and p.chance(30):
        p.line(f"{name}.shutdown({p.random.choice(['', 'immediate=True'])})")
    else:
        done(p, name)


def done(p, name):
    p.block("try:", lambda: p.line(f"{name}.task_done()"))
    p.block("except ValueError as error:", lambda: p.line(f"log({name!r}, show(error))"))


def barrier(p, depth):
    name = p.pick("barrier")
    form = p.random.randrange(8)
    if form == 0:
        p.line(f"await {name}.reset()")
    elif form == 1 and p.chance(40):
        p.line(f"await {name}.abort()")
    elif form == 2:
        p.block(f"async with {name} as place:", lambda: p.line(f"log('met', {name!r}, place)"))
    else:
        p.block("try:", lambda: p.line(f"log('met', {name!r}, await {name}.wait())"))
        p.block(
            "except asyncio.BrokenBarrierError as error:",
            lambda: p.line(f"log({name!r}, show(error), {name}.n_waiting, {name}.broken)"),
        )


def timeout(p, depth):
    label = p.label()

    def limited():
        if p.chance(25):
            p.line(f"limit.reschedule(now() + start + {p.delay()})")
        p.body(depth, 1, 3)

    def attempt():
        if p.chance(15):
            when = f"asyncio.timeout_at(now() + start + {p.delay()})"
        else:
            when = f"asyncio.timeout({p.limit()})"
        p.block(f"async with {when} as limit:", limited)
        p.line(f"log('in time', {label!r}, limit.expired())")

    if p.chance(70):
        p.block("try:", attempt)
        p.block(
            "except TimeoutError as error:",
            lambda: p.line(f"log('too late', {label!r}, show(error), limit.expired())"),
        )
    else:
        attempt()


def wait_for(p, depth):
    label = p.label()
    what = "leaf()" if p.chance(15) else p.call()
    p.block(
        "try:",
        lambda: p.line(f"log({label!r}, await asyncio.wait_for({what}, {p.limit()}))"),
    )
    p.block(
        "except TimeoutError as error:",
        lambda: p.line(f"log('too late', {label!r}, show(error))"),
    )


def gather(p, depth):
    label = p.label()
    flag = ", return_exceptions=True" if p.chance(50) else ""
    if p.chance(30):
        p.line(f"group = asyncio.gather({p.awaitables()}{flag})")
        p.line("await asyncio.sleep(0)")
        p.block("if budget % 2:", lambda: p.line(f"log('cancel gather', group.cancel({label!r}))"))
        p.line("log(group)")
        p.line(f"log({label!r}, await group)")
    else:
        p.line(f"log({label!r}, await asyncio.gather({p.awaitables()}{flag}))")


def wait(p, depth):
    label = p.label()
    when = p.random.choice(["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"])
    calls = [f"spawn({p.call()})" for _ in range(p.random.randint(1, 3))]
    p.line(f"some = [{', '.join(calls)}]")
    p.line(f"done, pending = await asyncio.wait(some, timeout={p.limit()}, "
           f"return_when=asyncio.{when})")
    p.line(f"log({label!r}, len(done), len(pending), [outcome(task) for task in some])")
    if p.chance(50):
        p.block("for task in some:", lambda: p.line("task.cancel()"))


def as_completed(p, depth):
    label = p.label()
    limit = p.limit()
    calls = ", ".join(p.call() for _ in range(p.random.randint(1, 3)))
    if p.chance(50):
        p.line(f"stream = asyncio.as_completed([{calls}], timeout={limit})")
        p.block(
            "try:",
            lambda: p.block(
                "for item in stream:",
                lambda: p.line(f"log({label!r}, await item)"),
            ),
        )
    else:
        p.line(f"some = [spawn(coro) for coro in [{calls}]]")
        p.block(
            "try:",
            lambda: p.block(
                f"async for task in asyncio.as_completed(some, timeout={limit}):",
                lambda: p.line(f"log({label!r}, some.index(task), outcome(task))"),
            ),
        )
    p.block(
        "except (TimeoutError, KeyError) as error:",
        lambda: p.line(f"log({label!r}, show(error))"),
    )


def shield(p, depth):
    label = p.label()
    p.line(f"inner = spawn({p.call()})")
    p.block("try:", lambda: p.line(f"log({label!r}, await asyncio.shield(inner))"))
    p.block(
        "except asyncio.CancelledError as error:",
        lambda: p.line(f"log('shielded', {label!r}, show(error), outcome(inner))"),
        lambda: p.line(p.random.choice(["raise", "log(await inner)"])),
    )


def group(p, depth):
    label = p.label()

    def children():
        for _ in range(p.random.randint(1, 3)):
            p.line(f"spawned.append(group.create_task({p.call()}))")
        if p.chance(60):
            p.body(depth, 1, 2)
        if p.chance(15):
            p.line("log(group)")
        if p.chance(15):
            p.block(
                "if not spawned[-1].done():",
                lambda: p.line(f"spawned.append(group.create_task({p.call()}))"),
            )

    def whole():
        p.block("async with asyncio.TaskGroup() as group:", children)

    form = p.random.randrange(4)
    if form == 0:
        whole()
    elif form == 1:
        p.block("try:", whole)
        p.block(
            "except* (KeyError, ValueError) as errors:",
            lambda: p.line(f"log('group', {label!r}, show(errors))"),
        )
    elif form == 2:
        p.block("try:", whole)
        p.block(
            "except BaseException as error:",
            lambda: p.line(f"log('group', {label!r}, show(error), "
                           "asyncio.current_task().cancelling())"),
            lambda: p.line("raise"),
        )
    else:
        p.block("try:", whole)
        p.block(
            "except BaseExceptionGroup as error:",
            lambda: p.line(f"log('group', {label!r}, show(error))"),
        )
        p.block("else:", lambda: p.line(f"log('group ends', {label!r})"))
    p.line("await asyncio.sleep(0)")


def background(p, depth):
    p.line(f"spawn({p.call()})")


def join_task(p, depth):
    label = p.label()
    p.line(f"child = spawn({p.call()}, name={label!r})")
    if p.chance(50):
        p.line(f"await asyncio.sleep({p.delay()})")
    if p.chance(40):
        p.line(f"log('cancel', {label!r}, child.cancel({p.random.choice(['', repr(label)])}))")
    p.block("try:", lambda: p.line(f"log({label!r}, await child)"))
    p.block(
        "except (asyncio.CancelledError, KeyError, ValueError) as error:",
        lambda: p.line(f"log('child', {label!r}, show(error), child.cancelling())"),
        lambda: p.line("raise") if p.chance(40) else None,
    )


def leaf(p, depth):
    p.line(f"leaves.append(spawn({p.random.choice(['fails', 'asyncio.sleep'])}({p.delay()})))")


def cancel_some(p, depth):
    p.line(f"kill({p.random.randrange(8)}{p.random.choice(['', ', ' + repr(p.label())])})")


def cancel_self(p, depth):
    p.block(
        f"if budget % {p.random.randint(2, 4)} == 0:",
        lambda: p.line("log('cancels itself', asyncio.current_task().cancel())"),
    )


def later(p, depth):
    what = p.random.choice(
        [f"{p.pick('event')}.set", f"kill, {p.random.randrange(8)}", f"log, {p.label()!r}"]
    )
    form = p.random.randrange(3)
    if form == 0:
        p.line(f"asyncio.get_running_loop().call_soon({what})")
    else:
        p.line(f"timer = asyncio.get_running_loop().call_later({p.delay()}, {what})")
        if p.chance(20):
            p.line(f"await asyncio.sleep({p.delay()})")
            p.line("timer.cancel()")


def state(p, depth):
    kind = p.random.choice(["lock", "semaphore", "event", "condition", "barrier", "queue"])
    name = p.pick(kind)
    p.line(f"log({name!r}, str({name}).partition('[')[2] or str({name}))")


def context(p, depth):
    label = p.label()
    if p.chance(50):
        p.line(f"variable.set({label!r})")
    p.line(f"log({label!r}, 'variable', variable.get())")


def shielded_wait(p, depth):
    label = p.label()
    p.block(
        "try:",
        lambda: p.line(f"log({label!r}, await asyncio.wait_for("
                       f"asyncio.shield({p.call()}), {p.limit()}))"),
    )
    p.block(
        "except (TimeoutError, ValueError) as error:",
        lambda: p.line(f"log('gave up', {label!r}, show(error))"),
    )


def nested_gather(p, depth):
    label = p.label()
    flags = [", return_exceptions=True" if p.chance(50) else "" for _ in range(2)]
    p.line(f"inner = asyncio.gather({p.awaitables()}{flags[0]})")
    p.line(f"outer = asyncio.gather(inner, {p.call()}{flags[1]})")
    p.line(f"asyncio.get_running_loop().call_later({p.delay()}, "
           f"{p.random.choice(['inner', 'outer'])}.cancel)")
    p.block("try:", lambda: p.line(f"log({label!r}, await outer)"))
    p.block(
        "except (KeyError, asyncio.CancelledError) as error:",
        lambda: p.line(f"log({label!r}, show(error), outcome(inner), outer.done())"),
    )


def future(p, depth):
    label = p.label()
    form = p.random.randrange(4)
    if form == 0:
        p.line("box.append(asyncio.get_running_loop().create_future())")
        p.line(f"box[-1].add_done_callback(lambda future: log('settled', {label!r}))")
        p.block("try:", lambda: p.line(f"log({label!r}, await box[-1])"))
        p.block("except KeyError as error:", lambda: p.line(f"log({label!r}, show(error))"))
    else:
        action = ["", f"box[-1].set_result({label!r})", f"box[-1].set_exception(KeyError({label!r}))",
                  f"log('cancel future', box[-1].cancel({label!r}))"][form]
        p.block(
            "if box:",
            lambda: p.block("try:", lambda: p.line(action)),
            lambda: p.block(
                "except asyncio.InvalidStateError as error:",
                lambda: p.line(f"log({label!r}, show(error))"),
            ),
        )


def generator(p, depth):
    label = p.label()
    form = p.random.randrange(3)
    source = f"count_up({label!r}, {p.random.randint(1, 4)})"
    if form == 0:
        p.line(f"log({label!r}, [number async for number in {source}])")
    elif form == 1:
        p.line(f"stream = {source}")
        p.block(
            "async for number in stream:",
            lambda: p.line(f"log({label!r}, number)"),
            lambda: p.block(f"if number == {p.random.randrange(3)}:", lambda: p.line("break")),
        )
        p.line("await stream.aclose()")
    else:
        p.block(
            f"async for number in {source}:",
            lambda: p.line(f"log({label!r}, number)"),
            lambda: p.body(depth, 0, 1),
        )


STATEMENTS = {
    function.__name__: function
    for function in (
        step, nap, turns, fail, call, guarded, manager, locked, by_hand, bare_release, event,
        condition, queue, barrier, timeout, wait_for, gather, wait, as_completed, shield, group,
        background, leaf, join_task, cancel_some, cancel_self, later, state, context,
        shielded_wait, nested_gather, future, generator,
    )
}

COMPOUND = {"guarded", "manager", "locked", "by_hand", "condition", "timeout", "group", "generator"}


def program(seed, kill=(-1, -1)):
    """The program of this seed; `kill` is (number of the task, beat at which it is cancelled)."""
    return Program(seed).text(kill)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    print(program(numbers[0], tuple(numbers[1:3]) or (-1, -1)), end="")
