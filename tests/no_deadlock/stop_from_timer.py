# run_forever() with one timer, which stops the loop.
import asyncio

loop = asyncio.new_event_loop()
loop.call_later(1, loop.stop)
loop.run_forever()
print("stopped")  # expect: stopped
loop.close()
