# The loop refuses to be run twice, closed while running, or used when closed.
import asyncio


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    for name, attempt in [
        ("close", loop.close),
        ("run_until_complete", lambda: loop.run_until_complete(loop.create_future())),
        ("run", lambda: asyncio.run(None)),
    ]:
        try:
            attempt()
        except Exception as error:
            print(name, repr(error))
    other = asyncio.new_event_loop()
    future = other.create_future()
    try:
        other.run_until_complete(future)
    except RuntimeError as error:
        print(error)
    other.close()
    print(other.is_closed(), loop.is_closed(), loop.is_running(), other.is_running())


asyncio.run(main())
# expect: close RuntimeError('Cannot close a running event loop')
# expect: run_until_complete RuntimeError('This event loop is already running')
# expect: run RuntimeError('asyncio.run() cannot be called from a running event loop')
# expect: Cannot run the event loop while another loop is running
# expect: True False True False
loop = asyncio.new_event_loop()
loop.close()
loop.close()
for name, attempt in [
    ("call_soon", lambda: loop.call_soon(print)),
    ("call_later", lambda: loop.call_later(1, print)),
    ("run_forever", lambda: loop.run_forever()),
    ("run_until_complete", lambda: loop.run_until_complete(3)),
]:
    try:
        attempt()
    except Exception as error:
        print(name, repr(error))
# expect: call_soon RuntimeError('Event loop is closed')
# expect: call_later RuntimeError('Event loop is closed')
# expect: run_forever RuntimeError('Event loop is closed')
# expect: run_until_complete RuntimeError('Event loop is closed')
