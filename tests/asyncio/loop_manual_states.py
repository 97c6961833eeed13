# A loop run by hand: its states, stop before and during a run.
import asyncio

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop)
# expect: False False <_UnixSelectorEventLoop running=False closed=False debug=False>
loop.stop()
loop.run_forever()
print("ran once")  # expect: ran once
loop.call_soon(lambda: print("running", loop.is_running()))
loop.call_soon(loop.stop)
loop.call_soon(print, "same iteration")
loop.run_forever()
# expect: running True
# expect: same iteration


async def main():
    try:
        loop.close()
    except RuntimeError as error:
        print(error)
    coro = asyncio.sleep(0)
    try:
        loop.run_until_complete(coro)
    except RuntimeError as error:
        print(error)
    coro.close()
    return "value"


print(loop.run_until_complete(main()))
# expect: Cannot close a running event loop
# expect: This event loop is already running
# expect: value
loop.close()
loop.close()
print(loop.is_closed())  # expect: True
for method in (lambda: loop.call_soon(print), lambda: loop.run_forever(),
               lambda: loop.call_later(1, print), lambda: loop.call_at(1, print)):
    try:
        method()
    except RuntimeError as error:
        print(error)
# expect: Event loop is closed
# expect: Event loop is closed
# expect: Event loop is closed
# expect: Event loop is closed
# exit: 0
