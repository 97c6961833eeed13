# The loop's and the handles' methods show themselves as what CPython has there.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    print(loop.call_soon, loop.is_running, loop.get_debug)
    handle = loop.call_soon(int)
    print(handle.cancel.__qualname__, repr(handle.cancel).split(" of ")[0])
    print(repr(asyncio.Handle.cancel).split(" at ")[0], repr(type(loop).call_soon).split(" at ")[0])
    future = loop.create_future()
    future.add_done_callback(loop.is_closed)
    print(future)
    print(loop.call_soon(loop.is_closed))


asyncio.run(main())
