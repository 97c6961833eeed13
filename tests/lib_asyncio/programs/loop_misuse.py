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
