# A cancelled task is no exception for FIRST_EXCEPTION.
import asyncio


async def main():
    tasks = [asyncio.create_task(asyncio.sleep(seconds, seconds)) for seconds in (0.1, 0.2)]
    asyncio.get_running_loop().call_later(0.05, tasks[0].cancel)
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), tasks[0].cancelled(), tasks[1].result())


asyncio.run(main())  # expect: 2 0 True 0.2
