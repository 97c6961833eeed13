"""A TaskGroup's __aexit__ raises what one of its own variables holds: its frames, and those that called it, go
only with the collector."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def a(name, kids):
    held = Held('outer ' + name)
    try:
        async with asyncio.TaskGroup() as tg:
            if kids:
                tg.create_task(asyncio.sleep(1))
            await asyncio.sleep(0.5)
    except asyncio.CancelledError:
        print('caught')
    print('end')


async def b(name, kids):
    held = Held('outer ' + name)
    try:
        async with asyncio.TaskGroup() as tg:
            if kids:
                tg.create_task(asyncio.sleep(1))
            await asyncio.sleep(0.5)
    except* asyncio.CancelledError:
        print('caught')
    print('end')


async def c(name, kids):
    held = Held('outer ' + name)
    async with asyncio.TaskGroup() as tg:
        if kids:
            tg.create_task(asyncio.sleep(1))
        await asyncio.sleep(0.5)


async def d(name, kids):
    held = Held('outer ' + name)
    try:
        async with asyncio.TaskGroup() as tg:
            if kids:
                tg.create_task(asyncio.sleep(1))
    except asyncio.CancelledError:
        print('caught')
    print('end')


async def e(name, kids):
    held = Held('outer ' + name)
    try:
        await c('inner', kids)
    except asyncio.CancelledError:
        print('caught')
    print('end')


async def main():
    for how in (a, b, c, d, e):
        for kids in (1, 0):
            t = asyncio.create_task(how(how.__name__, kids))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            t.cancel()
            try:
                await t
            except asyncio.CancelledError:
                print('cancelled')
            t = None
            print('dropped')


asyncio.run(main())
# expect: caught
# expect: end
# expect: dropped
# expect: caught
# expect: end
# expect: dropped
# expect: caught
# expect: end
# expect: dropped
# expect: caught
# expect: end
# expect: dropped
# expect: cancelled
# expect: dropped
# expect: cancelled
# expect: dropped
# expect: caught
# expect: end
# expect: dropped
# expect: end
# expect:    gone: outer d
# expect: dropped
# expect: caught
# expect: end
# expect: dropped
# expect: caught
# expect: end
# expect: dropped
del Held.__del__
