# What gather returns.
import asyncio


async def main():
    both = asyncio.gather(asyncio.sleep(0), asyncio.sleep(0))
    print(both, asyncio.isfuture(both), isinstance(both, asyncio.Future), asyncio.iscoroutine(both))
    print(type(both).__name__, type(both).__module__)
    print(await both, both)
    empty = asyncio.gather()
    print(empty, empty.done())


asyncio.run(main())
# expect: <_GatheringFuture pending> True True False
# expect: _GatheringFuture asyncio.tasks
# expect: [None, None] <_GatheringFuture finished result=[None, None]>
# expect: <Future finished result=[]> True
try:
    asyncio.set_event_loop(None)
    asyncio.gather()
except RuntimeError as error:
    print(error)  # expect: There is no current event loop in thread 'MainThread'.
