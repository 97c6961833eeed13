# Sleepers that are left when their loop stops.
import asyncio
import gc


async def sleeper(number):
    try:
        await asyncio.sleep(number)
        print("slept", number)
    finally:
        print("finally", number)


async def short():
    tasks.extend(asyncio.create_task(sleeper(number)) for number in (1, 2, 3))
    await asyncio.sleep(1.5)


tasks = []
loop = asyncio.new_event_loop()
loop.run_until_complete(short())
print([task.done() for task in tasks])
loop.run_until_complete(tasks[1])
loop.close()
print([task.done() for task in tasks])
coroutine = tasks[2].get_coro()
print(coroutine.cr_await.__name__, tasks[2]._fut_waiter)
tasks[2]._log_destroy_pending = False
coroutine.close()
del coroutine
tasks.clear()
gc.collect()
print("end")
