"""CPython as a judge: asyncio in virtual time, with CPython's library or with Awl's.

CPython's library cancels the children of a group, and starts the awaitables given to as_completed,
in the order of a set, which is the order of their addresses. That is not a fact to compare with, so
its modules get a set that keeps the order of insertion.
"""

import asyncio
import itertools
import os
import selectors
import sys


class Deadlock(BaseException):
    """Nothing is ready, nothing is timed, and nothing outside can wake the loop."""


class Jump(selectors.DefaultSelector):
    """Never wait: where asyncio would sleep, move the clock instead."""

    def __init__(self):
        super().__init__()
        self.now = 0.0

    def select(self, timeout=None):
        if timeout == 0:
            return []  # something is ready: what comes from outside can wait
        events = super().select(0)
        if not events and timeout is None:
            raise Deadlock
        if not events and timeout > 0:
            self.now += timeout
        return events


class InsertionOrder(set):
    """A set that is iterated in the order in which its members came."""

    def __init__(self, members=()):
        self._members = dict.fromkeys(members)
        super().__init__(self._members)

    def __iter__(self):
        return iter(list(self._members))

    def add(self, member):
        super().add(member)
        self._members[member] = None

    def discard(self, member):
        super().discard(member)
        self._members.pop(member, None)

    def remove(self, member):
        super().remove(member)
        del self._members[member]

    def pop(self):
        member = next(iter(self._members))
        self.remove(member)
        return member

    def clear(self):
        super().clear()
        self._members.clear()

    def __repr__(self):
        return "{" + ", ".join(map(repr, self._members)) + "}" if self._members else "set()"


InsertionOrder.__name__ = InsertionOrder.__qualname__ = "set"
InsertionOrder.__module__ = "builtins"


made = itertools.count()


class Loop(asyncio.SelectorEventLoop):
    """CPython's loop, with a clock that jumps, and tasks that know in what order they were made."""

    def __init__(self):
        self.jump = Jump()
        super().__init__(self.jump)
        self._asyncgens.data = InsertionOrder()

    def time(self):
        return self.jump.now

    def create_task(self, coro, **options):
        # An eager task makes others before it is there itself.
        number = next(made)
        task = super().create_task(coro, **options)
        task.made = number
        return task


Loop.__name__ = Loop.__qualname__ = "_UnixSelectorEventLoop"
Loop.__module__ = "asyncio.unix_events"


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
asyncio.events.TimerHandle = Timer


def in_order(tasks):
    """The living tasks, oldest first."""
    return sorted(tasks, key=lambda task: getattr(task, "made", -1))


def make_eager(coro, **options):
    """What the eager task factory makes."""
    number = next(made)
    task = asyncio.Task(coro, **options)
    task.made = number
    return task


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        return Loop()


def use_cpython_library():
    """Make CPython's own library deterministic, and leave it in place."""
    asyncio.set_event_loop_policy(Policy())
    asyncio.taskgroups.set = asyncio.tasks.set = InsertionOrder
    find_tasks = asyncio.tasks.all_tasks

    def all_tasks(loop=None):
        return InsertionOrder(in_order(find_tasks(loop)))

    asyncio.tasks.all_tasks = all_tasks
    all_tasks.__qualname__ = "all_tasks"
    asyncio.eager_task_factory = asyncio.create_eager_task_factory(make_eager)


def use_awl_library():
    """Put Awl's library in the place of CPython's."""
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
    from oracle_library import use_awl_library

    ours = use_awl_library(Loop, Timer, in_order)
    sys.modules["asyncio.wait"].set = InsertionOrder
    ours.eager_task_factory = ours.create_eager_task_factory(make_eager)
