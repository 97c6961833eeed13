# wait takes tasks and futures alike.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    task = asyncio.create_task(asyncio.sleep(5, "task"))
    loop.call_later(2, future.set_result, "future")
    done, pending = await asyncio.wait({future, task}, return_when=asyncio.FIRST_COMPLETED)
    print(future in done, task in pending, loop.time())
    done, pending = await asyncio.wait([future, task])
    print(len(done), len(pending), future.result(), task.result(), loop.time())


asyncio.run(main())
# expect: True True 2.0
# expect: 2 0 future task 5.0
