"""Nobody keeps the CancelledError of a task but the program: what its traceback's frames hold dies with it."""

import asyncio


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


async def child(name):
    held = Held(name)
    await asyncio.sleep(10)


async def work(again):
    inner = asyncio.gather(child("inner"), return_exceptions=True)
    outer = asyncio.gather(inner, child("outer"))
    asyncio.get_running_loop().call_later(0.5, outer.cancel)
    try:
        await outer
    except asyncio.CancelledError as error:
        print("caught", repr(error), error.__traceback__ is not None)
    if again:
        outer = asyncio.gather(inner, asyncio.sleep(1), return_exceptions=True)
        print(await outer)
    else:
        outer = None
        await asyncio.sleep(1)
    print("end")


async def keeps_for_a_while():
    held = Held("kept for a while")
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        kept = error
    held = None
    await asyncio.sleep(0.25)
    print("kept", kept.__traceback__.tb_frame.f_code.co_name)
    kept = None
    await asyncio.sleep(0.25)


async def passes_on(depth):
    held = Held(f"depth {depth}")
    if depth == 0:
        await asyncio.sleep(10)
    try:
        await passes_on(depth - 1)
    except asyncio.CancelledError:
        if depth < 2:
            raise
        print("swallowed")
    await asyncio.sleep(0)


async def main():
    for again in True, False:
        task = asyncio.create_task(work(again))
        await asyncio.sleep(0.25)
        task.cancel()
        for _ in range(3):
            await asyncio.sleep(0)
        print("then")
        await asyncio.sleep(0.5)
        print("later")
        print(await task)
        del task
    for coroutine in keeps_for_a_while(), passes_on(3):
        task = asyncio.create_task(coroutine)
        await asyncio.sleep(0)
        print(task.cancel())
        await asyncio.sleep(0)
        print("then")
        await asyncio.wait([task])
        print(task.cancelled())
        del task


asyncio.run(main())
# expect: caught CancelledError() True
# expect: then
# expect: gone: outer
# expect: later
# expect: [CancelledError(), None]
# expect: end
# expect: gone: inner
# expect: None
# expect: caught CancelledError() True
# expect: then
# expect: gone: outer
# expect: later
# expect: end
# expect: gone: inner
# expect: None
# expect: True
# expect: gone: kept for a while
# expect: then
# expect: kept keeps_for_a_while
# expect: False
# expect: True
# expect: swallowed
# expect: gone: depth 0
# expect: gone: depth 1
# expect: then
# expect: gone: depth 2
# expect: gone: depth 3
# expect: False
print("over")  # expect: over
