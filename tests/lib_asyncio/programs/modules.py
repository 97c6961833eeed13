# The names that programs reach through the submodules, and what classes say of their homes.
import asyncio
import asyncio.locks
import asyncio.queues

for name in ("locks.Lock", "locks.Barrier", "queues.Queue", "queues.QueueEmpty", "tasks.Task",
             "tasks.gather", "tasks.sleep", "tasks.FIRST_COMPLETED", "futures.Future",
             "exceptions.CancelledError", "exceptions.TimeoutError", "exceptions.InvalidStateError",
             "events.AbstractEventLoop", "events.get_running_loop", "runners.Runner",
             "taskgroups.TaskGroup", "timeouts.Timeout", "timeouts.timeout",
             "coroutines.iscoroutine", "exceptions.BrokenBarrierError", "tasks.all_tasks",
             "tasks.current_task", "tasks.wait_for",
             "events.Handle", "futures.isfuture"):
    module, attribute = name.split(".")
    print(name, getattr(getattr(asyncio, module), attribute))
for kind in (asyncio.Lock, asyncio.Event, asyncio.Condition, asyncio.Semaphore,
             asyncio.BoundedSemaphore, asyncio.Barrier, asyncio.Queue, asyncio.LifoQueue,
             asyncio.PriorityQueue, asyncio.QueueFull, asyncio.QueueShutDown, asyncio.Runner,
             asyncio.TaskGroup, asyncio.Timeout, asyncio.CancelledError, asyncio.AbstractEventLoop,
             asyncio.AbstractEventLoopPolicy, asyncio.DefaultEventLoopPolicy):
    print(kind)
print(asyncio.TimeoutError is TimeoutError, issubclass(asyncio.CancelledError, Exception))
