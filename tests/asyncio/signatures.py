# Wrong arguments get the messages of the real signatures.
import asyncio


async def main():
    for attempt in (
        lambda: asyncio.sleep(),
        lambda: asyncio.gather(asyncio.sleep, loop=None),
        lambda: asyncio.wait_for(asyncio.Event()),
        lambda: asyncio.wait([], 3),
        lambda: asyncio.shield(),
        lambda: asyncio.create_task(),
        lambda: asyncio.create_task(None, "name"),
        lambda: asyncio.timeout(),
        lambda: asyncio.as_completed([], 3),
        lambda: asyncio.Queue(1, 2),
        lambda: asyncio.Queue().put(),
        lambda: asyncio.Lock(3),
        lambda: asyncio.Lock(loop=None),
        lambda: asyncio.Event(loop=None),
        lambda: asyncio.Semaphore(value="x"),
        lambda: asyncio.Barrier(),
        lambda: asyncio.Condition(lock=3),
        lambda: asyncio.TaskGroup(3),
        lambda: asyncio.Runner(True),
        lambda: asyncio.run(),
        lambda: asyncio.run(None, True),
        lambda: asyncio.ensure_future(),
        lambda: asyncio.ensure_future(None, None),
        lambda: asyncio.all_tasks(1, 2),
        lambda: asyncio.Timeout(),
        lambda: asyncio.timeout_at(),
        lambda: asyncio.Queue(1).shutdown(1, 2),
        lambda: asyncio.Condition().notify(1, 2),
    ):
        try:
            print(attempt())
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
# expect: TypeError sleep() missing 1 required positional argument: 'delay'
# expect: TypeError gather() got an unexpected keyword argument 'loop'
# expect: TypeError wait_for() missing 1 required positional argument: 'timeout'
# expect: TypeError wait() takes 1 positional argument but 2 were given
# expect: TypeError shield() missing 1 required positional argument: 'arg'
# expect: TypeError create_task() missing 1 required positional argument: 'coro'
# expect: TypeError create_task() takes 1 positional argument but 2 were given
# expect: TypeError timeout() missing 1 required positional argument: 'delay'
# expect: TypeError as_completed() takes 1 positional argument but 2 were given
# expect: TypeError Queue.__init__() takes from 1 to 2 positional arguments but 3 were given
# expect: TypeError Queue.put() missing 1 required positional argument: 'item'
# expect: TypeError Lock.__init__() takes 1 positional argument but 2 were given
# expect: TypeError Lock.__init__() got an unexpected keyword argument 'loop'
# expect: TypeError Event.__init__() got an unexpected keyword argument 'loop'
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError Barrier.__init__() missing 1 required positional argument: 'parties'
# expect: AttributeError 'int' object has no attribute 'locked'
# expect: TypeError TaskGroup.__init__() takes 1 positional argument but 2 were given
# expect: TypeError Runner.__init__() takes 1 positional argument but 2 were given
# expect: TypeError run() missing 1 required positional argument: 'main'
# expect: TypeError run() takes 1 positional argument but 2 were given
# expect: TypeError ensure_future() missing 1 required positional argument: 'coro_or_future'
# expect: TypeError ensure_future() takes 1 positional argument but 2 were given
# expect: TypeError all_tasks() takes from 0 to 1 positional arguments but 2 were given
# expect: TypeError Timeout.__init__() missing 1 required positional argument: 'when'
# expect: TypeError timeout_at() missing 1 required positional argument: 'when'
# expect: TypeError Queue.shutdown() takes from 1 to 2 positional arguments but 3 were given
# expect: TypeError Condition.notify() takes from 1 to 2 positional arguments but 3 were given
