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
