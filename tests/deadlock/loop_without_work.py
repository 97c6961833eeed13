# run_forever() with nothing to do.
import asyncio

loop = asyncio.new_event_loop()
loop.call_later(1, print, "once")
loop.run_forever()  # expect: once
# oracle: hangs
# exit: 3
