"""A CancelledError that a step throws lives until the throw is over: what its traceback keeps goes after
what the coroutine prints."""

import asyncio
import gc

gc.disable()


class Held:

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   gone:', self.name)


async def sleeper(name):
    held = Held(name)
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print('cancelled')
        return name


async def by_timeout(name):
    held = Held('waiter ' + name)
    async with asyncio.timeout(0) as cm:
        r = await sleeper(name)
    print('  expired', cm.expired())
    return r


async def plain(name):
    held = Held('waiter ' + name)
    asyncio.get_running_loop().call_soon(asyncio.current_task().cancel)
    r = await sleeper(name)
    print('  then')
    return r


async def before(name):
    held = Held('waiter ' + name)
    asyncio.current_task().cancel()
    r = await sleeper(name)
    print('  then')
    await asyncio.sleep(0)
    print('  after')
    return r


async def main():
    for how in (by_timeout, plain, before):
        await asyncio.create_task(how(how.__name__))
        print('after')


asyncio.run(main())
# expect: cancelled
# expect:   expired True
# expect:    gone: by_timeout
# expect:    gone: waiter by_timeout
# expect: after
# expect: cancelled
# expect:   then
# expect:    gone: plain
# expect:    gone: waiter plain
# expect: after
# expect: cancelled
# expect:   then
# expect:    gone: before
# expect:   after
# expect:    gone: waiter before
# expect: after
