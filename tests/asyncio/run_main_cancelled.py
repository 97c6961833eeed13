# main that cancels itself, or is cancelled by a child.
import asyncio


async def itself():
    asyncio.current_task().cancel("myself")
    await asyncio.sleep(0)


async def by_child():
    me = asyncio.current_task()
    asyncio.get_running_loop().call_later(0.1, me.cancel, "by a timer")
    await asyncio.sleep(1)


for function in (itself, by_child):
    try:
        asyncio.run(function())
    except asyncio.CancelledError as error:
        print(function.__name__, error.args)
# expect: itself ('myself',)
# expect: by_child ('by a timer',)
