# The callback of another future resolves it.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    one, two = loop.create_future(), loop.create_future()
    one.add_done_callback(lambda f: two.set_result(f.result() + 1))
    loop.call_later(1, one.set_result, 1)
    print(await two)


asyncio.run(main())  # expect: 2
