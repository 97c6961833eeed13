# get_loop, Future without a loop, class subscription, subclasses.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = asyncio.Future()
    print(future.get_loop() is loop, asyncio.isfuture(future), asyncio.isfuture(loop))

    class Named(asyncio.Future):
        def __init__(self, name):
            super().__init__()
            self.name = name

    named = Named("n")
    named.set_result(3)
    print(type(named).__name__, named.name, await named, isinstance(named, asyncio.Future))
    print(repr(named))


asyncio.run(main())
# expect: True True False
# expect: Named n 3 True
# expect: <Named finished result=3>
other = asyncio.new_event_loop()
print(asyncio.Future(loop=other).get_loop() is other, other.create_future())
# expect: True <Future pending>
other.close()
