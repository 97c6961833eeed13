# An error that a Future hands to its waiter has no context from where the loop runs; a cancellation has.
import asyncio


def history(error):
    return repr(error), repr(error.__context__)


async def fails():
    await asyncio.sleep(0)
    raise KeyError("child")


async def waits_for(awaitable):
    try:
        await awaitable
    except BaseException as error:
        print(history(error))


async def main():
    failed = asyncio.create_task(fails())
    gathered = asyncio.gather(fails())
    tasks = [asyncio.create_task(waits_for(one)) for one in (failed, gathered)]
    tasks.append(asyncio.create_task(waits_for(asyncio.shield(fails()))))
    tasks.append(asyncio.create_task(waits_for(asyncio.sleep(1))))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    raise ValueError("main")


try:
    asyncio.run(main())
except ValueError as error:
    print(history(error))
# expect: ("KeyError('child')", 'None')
# expect: ('CancelledError()', 'None')
# expect: ('CancelledError()', 'None')
# expect: ('CancelledError()', "ValueError('main')")
# expect: ("ValueError('main')", 'None')
