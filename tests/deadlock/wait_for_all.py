# asyncio.wait() of a task that is stuck.
import asyncio


async def stuck():
    await asyncio.Event().wait()


async def main():
    tasks = [asyncio.create_task(stuck(), name="stuck"), asyncio.create_task(asyncio.sleep(1))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    await asyncio.wait(pending)


asyncio.run(main())  # expect: 1 1
# oracle: hangs
# exit: 3
