# What a condition refuses.
import asyncio


async def main():
    condition = asyncio.Condition()
    for attempt in (condition.notify, condition.notify_all, condition.release):
        try:
            attempt()
        except RuntimeError as error:
            print(error)
    for attempt in (condition.wait(), condition.wait_for(lambda: False)):
        try:
            await attempt
        except RuntimeError as error:
            print(error)
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with lock:
        print(shared, shared.locked())
        shared.notify()
    try:
        with condition:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
