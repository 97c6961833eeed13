# Cancelling who waits for a gather cancels its children.
import asyncio


async def child(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(name, error.args)
        raise


async def waiter():
    await asyncio.gather(child("a"), child("b"))


async def main():
    task = asyncio.create_task(waiter())
    await asyncio.sleep(0.1)
    task.cancel("all of you")
    try:
        await task
    except asyncio.CancelledError as error:
        print("main", error.args)


asyncio.run(main())
# expect: a ('all of you',)
# expect: b ('all of you',)
# expect: main ('all of you',)
