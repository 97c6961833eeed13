# What is in `finally` does not run, as nothing would if the program were stopped from outside.
import asyncio
import atexit

atexit.register(print, "never: atexit")


class Loud:
    def __del__(self):
        print("never: __del__")


async def main():
    loud = Loud()
    try:
        print("before")
        await asyncio.Event().wait()
    except BaseException:
        print("never: except")
    finally:
        print("never: finally", loud)


asyncio.run(main())  # expect: before
# oracle: hangs
# exit: 3
