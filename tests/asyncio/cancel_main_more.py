# Cancelling the main task from inside ends asyncio.run with CancelledError.
import asyncio


async def main():
    asyncio.get_running_loop().call_later(1, asyncio.current_task().cancel, "timer")
    try:
        await asyncio.sleep(5)
    finally:
        print("finally")


try:
    asyncio.run(main())  # expect: finally
except asyncio.CancelledError as error:
    print(repr(error))
# expect: CancelledError('timer')
