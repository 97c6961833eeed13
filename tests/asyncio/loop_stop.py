# stop() lets the round finish; a future that is not done by then is an error.
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "a")
loop.call_soon(loop.stop)
loop.call_soon(print, "b")
loop.run_forever()
# expect: a
# expect: b
print("stopped")  # expect: stopped
loop.call_soon(print, "c")
loop.stop()
loop.run_forever()  # expect: c


async def stopper():
    loop.call_soon(loop.stop)
    await asyncio.sleep(10)


task = loop.create_task(stopper())
try:
    loop.run_until_complete(task)
except RuntimeError as error:
    print(error)  # expect: Event loop stopped before Future completed.
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print("cancelled")  # expect: cancelled
loop.close()
