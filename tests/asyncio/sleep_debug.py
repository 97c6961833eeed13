# Debug mode that begins and ends while tasks sleep.
import asyncio


async def sleeper(number):
    await asyncio.sleep(number)
    print("slept", number)
    await asyncio.sleep(number)
    print("slept again", number)


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 10
    tasks = [asyncio.create_task(sleeper(number)) for number in (1, 2, 3)]
    await asyncio.sleep(1)
    loop.set_debug(True)
    print(tasks[1]._fut_waiter.done())
    await asyncio.sleep(1)
    loop.set_debug(False)
    tasks[2].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
