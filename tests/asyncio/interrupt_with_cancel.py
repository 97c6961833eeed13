# Ctrl-C together with a cancellation from elsewhere.
import asyncio
import signal


async def main(before):
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    if before:
        task.cancel("elsewhere")
    loop.call_soon(signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(task.cancelling())
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print(task.cancelling())
            raise
        raise


for before in (False, True):
    try:
        asyncio.run(main(before))
    except BaseException as error:
        print(before, repr(error))
# expect: 1
# expect: False KeyboardInterrupt()
# expect: 2
# expect: True CancelledError('elsewhere')
