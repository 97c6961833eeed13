"""The five ways to make tasks wait for each other, under the name that CPython gives them."""

from .barrier import Barrier
from .condition import Condition
from .event import Event
from .lock import Lock
from .semaphore import BoundedSemaphore, Semaphore

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")
