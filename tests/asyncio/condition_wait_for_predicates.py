# Condition.wait_for: what it gives back, how often it asks, and a predicate that fails.
import asyncio


async def main():
    condition = asyncio.Condition()
    asked = []
    answers = iter([0, "", None, [], [1], "last"])

    def predicate():
        asked.append(1)
        return next(answers)

    async def waits():
        async with condition:
            return await condition.wait_for(predicate)

    task = asyncio.create_task(waits())
    for turn in range(12):
        await asyncio.sleep(0.1)
        if task.done():
            break
        async with condition:
            condition.notify(turn % 2)
        print(turn, len(asked), task.done())
    print(task.result(), len(asked))

    def broken():
        raise LookupError("predicate")

    async with condition:
        try:
            await condition.wait_for(broken)
        except LookupError as error:
            print(repr(error), condition.locked())
        try:
            await condition.wait_for(5)
        except TypeError as error:
            print(error)
        print(await condition.wait_for(lambda: "at once"))
    for act in (condition.notify, condition.notify_all, lambda: condition.notify(3), condition.release):
        try:
            act()
        except RuntimeError as error:
            print(error)
    for wait in (condition.wait(), condition.wait_for(lambda: False)):
        try:
            await wait
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait_for(lambda: True)
        print("a true predicate needs no lock")
    except RuntimeError as error:
        print(error)
    async with condition:
        for count in 0, -1, "x":
            try:
                print(condition.notify(count))
            except TypeError as error:
                print(error)
    lock = asyncio.Lock()
    shared = [asyncio.Condition(lock) for _ in range(2)]
    async with shared[0]:
        print(shared[1].locked(), lock.locked())
        shared[1].notify()
    for wrong in "x", object():
        try:
            async with asyncio.Condition(wrong):
                pass
        except BaseException as error:
            print(type(error).__name__, error)


asyncio.run(main())
# expect: 0 1 False
# expect: 1 1 False
# expect: 2 2 False
# expect: 3 2 False
# expect: 4 3 False
# expect: 5 3 False
# expect: 6 4 False
# expect: 7 4 False
# expect: [1] 5
# expect: LookupError('predicate') True
# expect: 'int' object is not callable
# expect: at once
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: cannot notify on un-acquired lock
# expect: Lock is not acquired.
# expect: cannot wait on un-acquired lock
# expect: cannot wait on un-acquired lock
# expect: a true predicate needs no lock
# expect: None
# expect: None
# expect: None
# expect: True True
# expect: AttributeError 'str' object has no attribute 'locked'
# expect: AttributeError 'object' object has no attribute 'locked'
