# Ctrl-C while the main task waits for a group, a gather or a child.
import asyncio
import signal


async def work(name):
    try:
        await asyncio.sleep(5)
    finally:
        print(name, "ends")


async def group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(work("one"))
        tasks.create_task(work("two"))


async def gather():
    await asyncio.gather(work("three"), work("four"))


async def child():
    await asyncio.create_task(work("five"))


async def main(kind):
    asyncio.get_running_loop().call_later(1, signal.raise_signal, signal.SIGINT)
    await kind()


for kind in (group, gather, child):
    try:
        asyncio.run(main(kind))
    except KeyboardInterrupt as error:
        print(kind.__name__, repr(error))
# expect: one ends
# expect: two ends
# expect: group KeyboardInterrupt()
# expect: three ends
# expect: four ends
# expect: gather KeyboardInterrupt()
# expect: five ends
# expect: child KeyboardInterrupt()
