# Any object may be the message.
import asyncio


async def main():
    for message in ("text", 5, None, ("a", "b"), ValueError("v")):
        task = asyncio.create_task(asyncio.sleep(1))
        await asyncio.sleep(0)
        task.cancel(message)
        try:
            await task
        except asyncio.CancelledError as error:
            print(error.args, repr(error))
    future = asyncio.Future()
    print(future.cancel(msg="m"), future)
    try:
        future.result()
    except asyncio.CancelledError as error:
        print(error.args)
    try:
        await future
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
# expect: ('text',) CancelledError('text')
# expect: (5,) CancelledError(5)
# expect: () CancelledError()
# expect: (('a', 'b'),) CancelledError(('a', 'b'))
# expect: (ValueError('v'),) CancelledError(ValueError('v'))
# expect: True <Future cancelled>
# expect: ('m',)
# expect: ('m',)
