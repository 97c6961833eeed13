# Callbacks run in the next iteration, in order, each once.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    first = lambda f: print("first", f.result())
    second = lambda f: print("second", f is future)
    future.add_done_callback(first)
    future.add_done_callback(second)
    future.add_done_callback(first)
    print(future.remove_done_callback(second), future.remove_done_callback(second))
    future.set_result("r")
    print("set")
    await asyncio.sleep(0)
    future.add_done_callback(second)
    print("added after the end")
    await asyncio.sleep(0)
    print(future.remove_done_callback(first))


asyncio.run(main())
# expect: 1 0
# expect: set
# expect: first r
# expect: first r
# expect: added after the end
# expect: second True
# expect: 0
