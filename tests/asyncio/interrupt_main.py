# Ctrl-C cancels the main task; its finally blocks run; KeyboardInterrupt leaves run.
import asyncio
import signal


async def main():
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print("cancelled", repr(error), asyncio.current_task().cancelling())
        raise
    finally:
        await asyncio.sleep(1)
        print("cleaned up")


try:
    asyncio.run(main())
except KeyboardInterrupt as error:
    print(repr(error), repr(error.__context__), error.__suppress_context__)
# expect: cancelled CancelledError() 1
# expect: cleaned up
# expect: KeyboardInterrupt() CancelledError() False
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)  # expect: True
