# Functions of asyncio and of native modules tell their names and homes.
import asyncio
import math
import time

for thing in (asyncio.gather, asyncio.sleep, asyncio.wait, asyncio.wait_for, asyncio.as_completed, asyncio.shield, asyncio.create_task, asyncio.ensure_future, asyncio.all_tasks, asyncio.current_task, asyncio.get_running_loop, asyncio.run, asyncio.timeout, asyncio.Task, asyncio.Future, asyncio.Lock, asyncio.Queue, asyncio.TaskGroup, asyncio.Runner, asyncio.iscoroutinefunction):
    print(thing.__module__, thing.__name__, thing.__qualname__)
# expect: asyncio.tasks gather gather
# expect: asyncio.tasks sleep sleep
# expect: asyncio.tasks wait wait
# expect: asyncio.tasks wait_for wait_for
# expect: asyncio.tasks as_completed as_completed
# expect: asyncio.tasks shield shield
# expect: asyncio.tasks create_task create_task
# expect: asyncio.tasks ensure_future ensure_future
# expect: asyncio.tasks all_tasks all_tasks
# expect: _asyncio current_task current_task
# expect: _asyncio get_running_loop get_running_loop
# expect: asyncio.runners run run
# expect: asyncio.timeouts timeout timeout
# expect: _asyncio Task Task
# expect: _asyncio Future Future
# expect: asyncio.locks Lock Lock
# expect: asyncio.queues Queue Queue
# expect: asyncio.taskgroups TaskGroup TaskGroup
# expect: asyncio.runners Runner Runner
# expect: asyncio.coroutines iscoroutinefunction iscoroutinefunction
print(math.sqrt.__qualname__, math.sqrt.__module__, len.__qualname__, [].append.__qualname__, dict.fromkeys.__qualname__)
# expect: sqrt math len list.append dict.fromkeys
