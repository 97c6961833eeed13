# uncancel takes requests back; at none, a cancellation not yet thrown is off.
import asyncio


async def main():
    me = asyncio.current_task()
    print(me.uncancel(), me.cancelling())
    me.cancel()
    me.cancel()
    print(me.cancelling(), me.uncancel(), me.uncancel(), me.uncancel())
    await asyncio.sleep(0)
    print("not cancelled")
    me.cancel("still")
    me.cancel("there")
    me.uncancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print(error.args, me.cancelling())
    print(me.uncancel())


asyncio.run(main())
# expect: 0 0
# expect: 2 1 0 0
# expect: not cancelled
# expect: ('there',) 1
# expect: 0
