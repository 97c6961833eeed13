# A condition must be held to wait and to notify.
import asyncio


async def main():
    condition = asyncio.Condition()
    for action in (condition.notify, condition.notify_all):
        try:
            action()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    lock = asyncio.Lock()
    shared = asyncio.Condition(lock)
    async with shared:
        print(lock.locked(), shared.locked())
    print(lock.locked())


asyncio.run(main())
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot wait on un-acquired lock
# expect: True True
# expect: False
