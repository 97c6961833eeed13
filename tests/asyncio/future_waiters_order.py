# Everybody who waits for a future wakes in the order of waiting.
import asyncio


async def waiter(name, future):
    print(name, "waits")
    print(name, "got", await future)


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in "abc"]
    await asyncio.sleep(0)
    future.set_result(7)
    print("set; nobody has run yet")
    await asyncio.sleep(0)
    print("main again")
    await asyncio.gather(*tasks)


asyncio.run(main())
# expect: a waits
# expect: b waits
# expect: c waits
# expect: set; nobody has run yet
# expect: a got 7
# expect: b got 7
# expect: c got 7
# expect: main again
