# Loops whose timers or futures are the program's own see every sleep.
import asyncio

probe = asyncio.new_event_loop()
Base = type(probe)
probe.close()


class Watching(Base):
    def call_later(self, delay, callback, *args, context=None):
        print("call_later", delay)
        return super().call_later(delay, callback, *args, context=context)


class OwnFutures(Base):
    def create_future(self):
        print("create_future")
        return super().create_future()


class Hurried(Base):
    def call_at(self, when, callback, *args, context=None):
        return super().call_at(when, callback, *args, context=context)


async def main():
    await asyncio.sleep(1)
    await asyncio.sleep(0.5)
    print("main")


for factory in (Watching, OwnFutures, Hurried):
    print(factory.__name__)
    asyncio.run(main(), loop_factory=factory)


async def patched():
    loop = asyncio.get_running_loop()
    await asyncio.sleep(1)
    original = loop.call_later
    loop.call_later = lambda delay, *args, **more: (print("patched", delay), original(delay, *args, **more))[1]
    await asyncio.sleep(2)
    del loop.call_later
    await asyncio.sleep(3)
    before = Base.create_future

    def create_future(self):
        print("class patched")
        return before(self)

    Base.create_future = create_future
    await asyncio.sleep(4)
    Base.create_future = before
    await asyncio.sleep(5)
    print("done", round(loop.time()) >= 15)


asyncio.run(patched())
