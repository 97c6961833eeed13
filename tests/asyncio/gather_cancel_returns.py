# What cancel() of a gather answers, and who hears of it.
import asyncio


async def child(name, deaf):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print(name, error.args)
        if not deaf:
            raise
    return name


async def main():
    for flags in ((False, False), (True, False), (True, True)):
        future = asyncio.gather(*(child(f"child{i}", deaf) for i, deaf in enumerate(flags)))
        await asyncio.sleep(0)
        print(future.cancel("stop"), future.done())
        try:
            print(await future)
        except asyncio.CancelledError as error:
            print("gather", error.args, future.cancelled())
        print(future.cancel())


asyncio.run(main())
# expect: True False
# expect: child0 ('stop',)
# expect: child1 ('stop',)
# expect: gather ('stop',) False
# expect: False
# expect: True False
# expect: child0 ('stop',)
# expect: child1 ('stop',)
# expect: gather ('stop',) False
# expect: False
# expect: True False
# expect: child0 ('stop',)
# expect: child1 ('stop',)
# expect: gather () False
# expect: False
