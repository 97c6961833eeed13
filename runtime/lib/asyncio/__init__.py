"""asyncio: tasks, the ways to combine them, and the ways to make them wait for each other.

One primitive a file, in the language itself; what is native, and why, is in README.md.
"""

from _asyncio import (
    Future,
    Task,
    _enter_task,
    _get_running_loop,
    _leave_task,
    _register_task,
    _set_running_loop,
    _unregister_task,
    current_task,
    get_event_loop,
    get_running_loop,
)

from .as_completed import as_completed
from .barrier import Barrier
from .condition import Condition
from .coroutines import iscoroutine, iscoroutinefunction
from .event import Event
from .events import (
    AbstractEventLoop,
    AbstractEventLoopPolicy,
    DefaultEventLoopPolicy,
    Handle,
    TimerHandle,
    get_event_loop_policy,
    new_event_loop,
    set_event_loop,
    set_event_loop_policy,
)
from .exceptions import BrokenBarrierError, CancelledError, InvalidStateError, TimeoutError
from .futures import isfuture
from .gather import gather
from .lock import Lock
from .loop import BaseEventLoop, EventLoop, SelectorEventLoop
from .queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown
from .runners import Runner, run
from .semaphore import BoundedSemaphore, Semaphore
from .shield import shield
from .sleep import sleep
from .taskgroups import TaskGroup
from .task import (
    all_tasks,
    create_eager_task_factory,
    create_task,
    eager_task_factory,
    ensure_future,
)
from .timeouts import Timeout, timeout, timeout_at
from .wait import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait, wait_for

# Programs also reach some of these through the module they are in.
from . import coroutines, events, exceptions, futures, locks, queues, runners, taskgroups, tasks
from . import timeouts

__all__ = (
    "ALL_COMPLETED",
    "AbstractEventLoop",
    "AbstractEventLoopPolicy",
    "Barrier",
    "BaseEventLoop",
    "BoundedSemaphore",
    "BrokenBarrierError",
    "CancelledError",
    "Condition",
    "DefaultEventLoopPolicy",
    "Event",
    "EventLoop",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "Future",
    "Handle",
    "InvalidStateError",
    "LifoQueue",
    "Lock",
    "PriorityQueue",
    "Queue",
    "QueueEmpty",
    "QueueFull",
    "QueueShutDown",
    "Runner",
    "SelectorEventLoop",
    "Semaphore",
    "Task",
    "TaskGroup",
    "Timeout",
    "TimeoutError",
    "TimerHandle",
    "_enter_task",
    "_get_running_loop",
    "_leave_task",
    "_register_task",
    "_set_running_loop",
    "_unregister_task",
    "all_tasks",
    "as_completed",
    "create_eager_task_factory",
    "create_task",
    "current_task",
    "eager_task_factory",
    "ensure_future",
    "gather",
    "get_event_loop",
    "get_event_loop_policy",
    "get_running_loop",
    "iscoroutine",
    "iscoroutinefunction",
    "isfuture",
    "new_event_loop",
    "run",
    "set_event_loop",
    "set_event_loop_policy",
    "shield",
    "sleep",
    "timeout",
    "timeout_at",
    "wait",
    "wait_for",
)
