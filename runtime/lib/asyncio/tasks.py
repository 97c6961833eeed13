"""Everything about tasks and their combination, under the name that CPython gives it."""

from _asyncio import Task, current_task

from .as_completed import as_completed
from .gather import gather
from .shield import shield
from .sleep import sleep
from .task import (
    all_tasks,
    create_eager_task_factory,
    create_task,
    eager_task_factory,
    ensure_future,
)
from .wait import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, wait, wait_for

__all__ = (
    "ALL_COMPLETED",
    "FIRST_COMPLETED",
    "FIRST_EXCEPTION",
    "Task",
    "all_tasks",
    "as_completed",
    "create_eager_task_factory",
    "create_task",
    "current_task",
    "eager_task_factory",
    "ensure_future",
    "gather",
    "shield",
    "sleep",
    "wait",
    "wait_for",
)
