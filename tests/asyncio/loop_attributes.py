# What else a loop has.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.slow_callback_duration, loop.get_debug(), loop.is_running(), loop.is_closed())
    print(asyncio.get_event_loop() is loop)
    print(type(loop).__name__, type(loop).__module__, loop)
    task = loop.create_task(asyncio.sleep(0, "r"), name="n")
    print(task.get_name(), await task, task.get_loop() is loop)
    future = loop.create_future()
    print(future.get_loop() is loop)
    loop.set_debug(True)
    print(loop.get_debug())
    loop.set_debug(False)


asyncio.run(main())
# expect: 0.1 False True False
# expect: True
# expect: _UnixSelectorEventLoop asyncio.unix_events <_UnixSelectorEventLoop running=True closed=False debug=False>
# expect: n r True
# expect: True
# expect: True
print(asyncio.EventLoop is asyncio.SelectorEventLoop, asyncio.EventLoop.__name__)
# expect: True _UnixSelectorEventLoop
