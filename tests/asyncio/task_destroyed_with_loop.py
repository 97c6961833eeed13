# A loop that goes away with a pending task.
import asyncio, gc
def told(loop, context):
    print("told", context["message"])
async def deaf():
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError: print("deaf")
async def main2():
    loop = asyncio.get_running_loop()
    asyncio.create_task(deaf(), name="y")
    await asyncio.sleep(0)
    loop.stop()
loop = asyncio.new_event_loop()
loop.set_exception_handler(told)
loop.create_task(main2())
loop.run_forever()
import sys
if len(sys.argv) > 1:
    loop.close()
    print("closed")
    gc.collect()
    print("collected")
loop = None
gc.collect()  # expect: told Task was destroyed but it is pending!
print("over")  # expect: over
