"""Runs one program under CPython 3.13 in virtual time: python3.13 tests/oracle.py PROGRAM [ARGS].

CPython decides what Awl must print.  To be a fair judge it must be deterministic and must not wait,
so this file changes five things around the program, and nothing in it:

* the clock: where asyncio or time.sleep would wait, the one clock of the process moves instead;
* equal deadlines: first come, first served (a plain heap leaves their order open);
* groups of tasks: what asyncio.run and a TaskGroup cancel together is cancelled in order of creation
  (asyncio keeps the tasks in sets, whose order is that of their addresses);
* tracebacks: frames of the standard library are left out, as Awl leaves out those of its own;
* depth: the frames of this file do not count towards the recursion limit.
"""

import asyncio
import itertools
import os
import selectors
import signal
import sys
import sysconfig
import time
import traceback
import types
import weakref

import oracle_library

EPOCH = 1_700_000_000.0
HERE = os.path.abspath(os.path.dirname(__file__))
STDLIB = sysconfig.get_paths()["stdlib"]


# The exit status of a program that would hang for ever: nothing is ready, no timer is set, and
# nothing but the loop's own pipe is watched.
HANGS = 3


def is_of_runner(handler):
    """Is it what Runner answers Ctrl-C with, CPython's or Awl's?"""
    name = getattr(getattr(handler, "func", handler), "__qualname__", "")
    return name.startswith("Runner._")


def has_handlers():
    """Has the program a signal handler of its own?"""
    for number in signal.valid_signals():
        handler = signal.getsignal(number)
        own = not is_of_runner(handler)
        if callable(handler) and handler is not signal.default_int_handler and own:
            if not isinstance(handler, signal.Handlers):
                return True
    return False


class Clock:
    """The virtual clock: one for all loops of a run, as the real one is."""

    now = 0.0


class Jump(selectors.DefaultSelector):
    """Never wait: where asyncio would sleep, move the clock instead."""

    loop = None

    def select(self, timeout=None):
        events = super().select(0)
        if events:
            return events
        if timeout is None:
            if len(self.get_map()) <= 1 and not has_handlers():
                sys.stdout.flush()
                os._exit(HANGS)
            return super().select(None)  # only real I/O can wake us
        if timeout > 0:
            Clock.now = self.deadline(timeout)
        return events

    def deadline(self, timeout):
        """The head timer's own deadline: adding `timeout` to the clock could miss it by an ulp."""
        scheduled = self.loop._scheduled
        if scheduled and scheduled[0]._when <= Clock.now + timeout * 1.001:
            return max(Clock.now, scheduled[0]._when)
        return Clock.now + timeout


class OrderedSet(dict):
    """A set that keeps its order, as far as TaskGroup and the loop need it."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class Loop(asyncio.SelectorEventLoop):
    def __init__(self):
        selector = Jump()
        selector.loop = self
        super().__init__(selector)
        self._asyncgens.data = OrderedSet()

    def time(self):
        return Clock.now

    def create_task(self, *args, **kwargs):
        # An eager task makes others before it is there itself.
        number = next(Created.count)
        task = super().create_task(*args, **kwargs)
        Created.order[task] = number
        return task


# What shows in logs, and in reprs.
Jump.__name__ = "EpollSelector"
Loop.__name__ = Loop.__qualname__ = "_UnixSelectorEventLoop"
Loop.__module__ = "asyncio.unix_events"


class Created:
    """The tasks of all loops, in the order of their creation."""

    order = weakref.WeakKeyDictionary()
    count = itertools.count()


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return Loop()


class Timer(asyncio.TimerHandle):
    """First come, first served among equal deadlines; heapq alone is not."""

    __slots__ = ("order",)
    count = itertools.count()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.order = next(Timer.count)

    def __lt__(self, other):
        return (self._when, self.order) < (other._when, other.order)


Timer.__name__ = Timer.__qualname__ = "TimerHandle"
Timer.__module__ = "asyncio.events"


def install_clock():
    """Give asyncio and the time module the virtual clock."""
    asyncio.events.TimerHandle = Timer
    asyncio.set_event_loop_policy(Policy())
    wait = time.sleep

    def sleep(seconds, /):
        if not isinstance(seconds, (int, float)) or not 0 <= seconds < 1e9:
            wait(seconds)  # CPython's own complaint
        Clock.now += seconds

    time.sleep = sleep
    time.monotonic = lambda: Clock.now
    time.perf_counter = lambda: Clock.now
    time.time = lambda: EPOCH + Clock.now
    time.monotonic_ns = lambda: round(Clock.now * 1e9)
    time.perf_counter_ns = lambda: round(Clock.now * 1e9)
    time.time_ns = lambda: round((EPOCH + Clock.now) * 1e9)


def in_order(tasks):
    return sorted(tasks, key=lambda task: Created.order.get(task, 0))


def install_order():
    """Where asyncio cancels several tasks at once, let it do so in order of creation."""
    all_tasks = asyncio.tasks.all_tasks
    begin = asyncio.TaskGroup.__init__

    def all_in_order(loop=None):
        return in_order(all_tasks(loop))

    def begin_in_order(self):
        begin(self)
        self._tasks = OrderedSet()

    begin_in_order.__qualname__ = begin.__qualname__
    asyncio.tasks.all_tasks = all_in_order  # what runners.py uses; asyncio.all_tasks stays
    asyncio.TaskGroup.__init__ = begin_in_order


def is_learners(frame):
    """Whether a frame is the learner's, and not a library's or this file's."""
    name = frame.f_code.co_filename
    return not (name.startswith((STDLIB, HERE + os.sep + "oracle", oracle_library.FOLDER, "<")))


def install_tracebacks():
    """Show only the learner's frames, and files by their path from here."""
    summary = traceback.StackSummary
    extract = summary._extract_from_extended_frame_gen.__func__

    def extract_learners(cls, frame_gen, **kwargs):
        kept = (entry for entry in frame_gen if is_learners(entry[0]))
        result = extract(cls, kept, **kwargs)
        root = os.getcwd() + os.sep
        for line in result:
            line.filename = line.filename.removeprefix(root)
        return result

    summary._extract_from_extended_frame_gen = classmethod(extract_learners)


def install_depth(depth):
    """Let the program have CPython's full recursion depth, below the `depth` frames above it."""
    get, set_ = sys.getrecursionlimit, sys.setrecursionlimit
    set_(1000 + depth)
    sys.getrecursionlimit = lambda: get() - depth
    sys.setrecursionlimit = lambda limit: set_(limit + depth if limit > 0 else limit)


def install():
    """Everything that may be done once, before the program is known."""
    install_clock()
    install_order()
    install_tracebacks()
    sys.dont_write_bytecode = True
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.stdin.reconfigure(encoding="utf-8")


def use_awl_library():
    """After `install`: the programs get Awl's asyncio instead of CPython's."""
    oracle_library.use_awl_library(Loop, Timer, in_order)


def frame_depth():
    """How many frames stand above the caller, the caller included."""
    frame, depth = sys._getframe(1), 0
    while frame is not None:
        frame, depth = frame.f_back, depth + 1
    return depth


def run_program(path, args):
    """Run the program at `path` as __main__; its exceptions are the caller's to let through."""
    with open(path, "rb") as file:
        source = file.read()
    main = types.ModuleType("__main__")
    main.__file__ = path
    main.__cached__ = None
    main.__annotations__ = {}
    main.__builtins__ = sys.modules["builtins"]
    sys.modules["__main__"] = main
    sys.argv = [path, *args]
    sys.path[0] = os.path.dirname(path) or "."
    install_depth(frame_depth())
    exec(compile(source, path, "exec", dont_inherit=True), main.__dict__)


if __name__ == "__main__":
    install()
    run_program(sys.argv[1], sys.argv[2:])
