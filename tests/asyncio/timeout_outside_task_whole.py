# A timeout needs a task.
import asyncio

loop = asyncio.new_event_loop()


def callback():
    limit = asyncio.timeout(1)
    try:
        limit.__aenter__().send(None)
    except RuntimeError as error:
        print(error)
    loop.stop()


loop.call_soon(callback)
loop.run_forever()  # expect: Timeout should be used inside a task
loop.close()
try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)  # expect: no running event loop
