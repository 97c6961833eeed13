# What wait refuses.
import asyncio


async def work():
    return 1


async def main():
    coroutine = work()
    for call in (
        lambda: asyncio.wait([coroutine]),
        lambda: asyncio.wait(coroutine),
        lambda: asyncio.wait([]),
        lambda: asyncio.wait([asyncio.current_task()], return_when="SOMETIMES"),
        lambda: asyncio.wait(asyncio.current_task()),
    ):
        try:
            await call()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    coroutine.close()


asyncio.run(main())
# expect: TypeError Passing coroutines is forbidden, use tasks explicitly.
# expect: TypeError expect a list of futures, not coroutine
# expect: ValueError Set of Tasks/Futures is empty.
# expect: ValueError Invalid return_when value: SOMETIMES
# expect: TypeError expect a list of futures, not Task
