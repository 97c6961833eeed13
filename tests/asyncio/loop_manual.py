# A loop made, run and closed by hand.
import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.is_running(), loop.is_closed())  # expect: False False
print(loop.run_until_complete(work(1)))  # expect: 1
task = loop.create_task(work(2))
print(loop.run_until_complete(task), task.done())  # expect: 2 True
loop.call_later(3, loop.stop)
loop.call_soon(print, "running:", True)
loop.run_forever()  # expect: running: True
print("stopped", loop.is_running())  # expect: stopped False
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
loop.close()
print(loop.is_closed())  # expect: True
coroutine = work(1)
try:
    loop.run_until_complete(coroutine)
except RuntimeError as error:
    print(error)  # expect: Event loop is closed
coroutine.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print(error)  # expect: Event loop is closed
