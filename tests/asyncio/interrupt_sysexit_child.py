# SystemExit in a child ends the program with its status.
# stderr: SystemExit: 7
import asyncio
import signal


def hit():
    signal.raise_signal(signal.SIGINT)


async def child():
    raise SystemExit(7)


async def other():
    try:
        await asyncio.sleep(1)
    finally:
        print("other ends")


async def main():
    asyncio.create_task(other())
    await asyncio.sleep(0)
    asyncio.create_task(child())
    try:
        await asyncio.sleep(1)
    finally:
        print("main ends")


asyncio.run(main())
# expect: main ends
# expect: other ends
# exit: 7
