"""Print a random asyncio program:  generate.py SEED [TASK BEAT]

The program is an ordinary script. It prints every step with the time, the beat of a metronome that
counts the turns of the loop, and the task: so a step that comes one turn early or late shows. With
TASK and BEAT, the program also cancels the task made as number TASK at that beat. Times are
multiples of 1/8, which floats add exactly. Every program ends: `main` cancels what is left, and
a timer stops the loop if that does not help.
"""

import random
import sys

from prelude import ENDINGS, FACTORIES, FOOTER, HEADER, MAIN, RUNS
import statements
import statements_late
import statements_more
from statements import FATAL

STATEMENTS = statements.STATEMENTS | statements_more.MORE | statements_late.LATE
COMPOUND = statements.COMPOUND | statements_more.MORE_COMPOUND | statements_late.LATE_COMPOUND
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
        everything = [name for name in STATEMENTS if name not in FATAL or self.chance(8)]
        self.factory = self.random.choice(FACTORIES) if self.chance(15) else "pass"
        if self.factory != "pass":
            # CPython looks at awaitables that are done already in the order of their addresses.
            everything = [name for name in everything if name not in ("as_completed", "first_of")]
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
            found.append(f"Turns({self.random.randint(0, 3)})")
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

    def text(self, kills):
        self.lines = []
        for number in range(self.functions):
            self.function = number
            self.define(number)
        self.line("")
        self.line("")
        self.block("def make_shared():", self.make_shared)
        roots = ", ".join(
            f"spawn(work{self.random.randrange(min(2, self.functions))}())"
            for _ in range(self.random.randint(2, 4))
        )
        main = MAIN.format(
            factory=self.factory, roots=roots, ending=self.random.choice(ENDINGS),
            budget=self.random.choice([30, 60, 120]),
            run=self.random.choice(RUNS) if self.chance(20) else "asyncio.run(main())",
        )
        return HEADER + "\n".join(self.lines) + "\n" + main + FOOTER.format(kills=kills)

    def make_shared(self):
        names = [name for kind in self.shared.values() for name in kind]
        self.line("global " + ", ".join(names))
        for kind, names in self.shared.items():
            for name in names:
                self.line(f"{name} = {self.maker(kind)}")

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


def program(seed, kills=((-1, -1),)):
    """The program of this seed; it plays once for each of `kills`, which are (number of the task,
    beat at which it is cancelled)."""
    return Program(seed).text(", ".join(map(str, kills)) + ",")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    print(program(numbers[0], [tuple(numbers[1:3]) or (-1, -1)]), end="")
