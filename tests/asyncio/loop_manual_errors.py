# What a loop refuses while it runs.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.is_running(), asyncio.get_event_loop() is loop)
    try:
        loop.run_until_complete(loop.create_future())
    except RuntimeError as error:
        print(error)
    try:
        loop.close()
    except RuntimeError as error:
        print(error)
    other = asyncio.new_event_loop()
    try:
        other.run_until_complete(other.create_future())
    except RuntimeError as error:
        print(error)
    other.close()


asyncio.run(main())
# expect: True True
# expect: This event loop is already running
# expect: Cannot close a running event loop
# expect: Cannot run the event loop while another loop is running
loop = asyncio.new_event_loop()
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error)  # expect: Event loop stopped before Future completed.
loop.close()
