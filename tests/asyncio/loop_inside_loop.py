# A loop that runs inside another's step, which a program brings about by saying that none runs.
import asyncio
from asyncio import _get_running_loop, _set_running_loop


async def inner(number):
    for i in range(2):
        await asyncio.sleep(0)
        await asyncio.sleep(0.001)
        print("inner", number, i)
    return number


async def other():
    for i in range(3):
        await asyncio.sleep(0)
        print("other", i)


async def outer():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(other())
    for number in range(2):
        await asyncio.sleep(0)
        _set_running_loop(None)
        inside = asyncio.new_event_loop()
        print(inside.run_until_complete(inner(number)), _get_running_loop())
        inside.close()
        _set_running_loop(loop)
        await asyncio.sleep(0.001)
        print("outer", number)
    await task
    # Only the word of the program: the loop goes on as before.
    for said in (5, None):
        _set_running_loop(said)
        await asyncio.sleep(0)
        print(_get_running_loop())
    try:
        await asyncio.sleep(1)
    except RuntimeError as error:
        print(error)


asyncio.run(outer())
# expect: inner 0 0
# expect: inner 0 1
# expect: 0 None
# expect: other 0
# expect: other 1
# expect: other 2
# expect: outer 0
# expect: inner 1 0
# expect: inner 1 1
# expect: 1 None
# expect: outer 1
# expect: 5
# expect: None
# expect: no running event loop
