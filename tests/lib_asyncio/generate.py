"""Print a random asyncio program:  generate.py SEED [TASK BEAT]

The program is an ordinary script. It prints every step with the time, the beat of a metronome that
counts the turns of the loop, and the task: so a step that comes one turn early or late shows. With
TASK and BEAT, the program also cancels the task made as number TASK at that beat. Times are
multiples of 1/8, which floats add exactly. Every program ends: `main` cancels what is left.
"""

import random
import sys

from statements import COMPOUND, STATEMENTS

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
        """A call of a later function, so that calls make no circles; or of a plain one."""
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


def program(seed, kill=(-1, -1)):
    """The program of this seed; `kill` is (number of the task, beat at which it is cancelled)."""
    return Program(seed).text(kill)


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    print(program(numbers[0], tuple(numbers[1:3]) or (-1, -1)), end="")
