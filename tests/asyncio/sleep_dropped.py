# Sleepers that are dropped with their loop when their next step is ready.
import asyncio
import gc

kept = []


async def inner():
    try:
        await asyncio.sleep(1)
    finally:
        print("  inner ends")


async def outer(is_kept):
    coroutine = inner()
    if is_kept:
        kept.append(coroutine)
    try:
        await coroutine
    finally:
        print("  outer ends")


def drop(is_kept, is_ended):
    print("kept" if is_kept else "", "ended" if is_ended else "")
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(lambda loop, context: print(" ", context["message"]))
    task = loop.create_task(outer(is_kept))
    loop.call_at(loop.time() + 1, loop.stop)  # in the round in which the sleep comes due
    loop.run_forever()
    if is_ended:
        asyncio.Future.cancel(task)
    loop.close()
    print("  closed")
    del task
    print("  dropped")
    del loop
    gc.collect()
    for coroutine in kept:
        print("  was kept:", coroutine.cr_running, coroutine.cr_await)
        coroutine.close()
    kept.clear()


for is_kept in False, True:
    drop(is_kept, False)
    drop(is_kept, True)
