# A lesson: a watchdog that must be fed.
import asyncio


class Watchdog:
    def __init__(self, limit):
        self.limit = limit
        self.scope = asyncio.timeout(None)

    async def __aenter__(self):
        await self.scope.__aenter__()
        self.feed()
        return self

    def feed(self):
        self.scope.reschedule(asyncio.get_running_loop().time() + self.limit)

    async def __aexit__(self, *error):
        return await self.scope.__aexit__(*error)


async def main():
    try:
        async with Watchdog(1) as dog:
            for pause in (0.5, 0.75, 0.25, 2):
                await asyncio.sleep(pause)
                dog.feed()
                print("fed", asyncio.get_running_loop().time())
    except TimeoutError:
        print("bark", asyncio.get_running_loop().time())


asyncio.run(main())
# expect: fed 0.5
# expect: fed 1.25
# expect: fed 1.5
# expect: bark 2.5
