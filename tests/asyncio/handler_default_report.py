# Without a handler the report goes to standard error.
import asyncio


async def fail():
    raise ValueError("lost")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    asyncio.create_task(fail())
    await asyncio.sleep(0.1)
    loop.call_exception_handler({"message": "by hand", "b": 2, "a": [1]})
    loop.call_exception_handler({"exception": None})
    loop.call_exception_handler({})
    loop.default_exception_handler({"message": "m", "exception": ValueError("no traceback")})


asyncio.run(main())
