# A pending task that is garbage is told to the exception handler.
import asyncio, gc, sys
def told(loop, context):
    print("told", context["message"])
async def a0(f):
    await f
async def a1(f):
    h = loop.call_later(10, f.set_result, 1)
    await f
async def a2(f):
    h = loop.call_later(10, f.set_result, 1)
    h.cancel()
    await f
async def a3(f):
    try:
        await f
    finally:
        print("fin")
async def a4(f):
    await asyncio.sleep(10)
async def a5(f):
    while True:
        try:
            await f
        except asyncio.CancelledError: print("deaf")
for k in (a0, a1,a2,a3,a4,a5):
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(told)
    f = loop.create_future()
    loop.create_task(k(f))
    del f
    loop.call_soon(loop.stop)
    loop.run_forever()
    loop.close()
    print(k.__name__)
    gc.collect()
# expect: a0
# expect: told Task was destroyed but it is pending!
# expect: a1
# expect: told Task was destroyed but it is pending!
# expect: a2
# expect: told Task was destroyed but it is pending!
# expect: a3
# expect: fin
# expect: told Task was destroyed but it is pending!
# expect: a4
# expect: told Task was destroyed but it is pending!
# expect: a5
# expect: told Task was destroyed but it is pending!
