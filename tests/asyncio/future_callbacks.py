# Callbacks run one turn later, in the order they were added; late ones too.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()

    def first(f):
        print("first", f.result())
        f.add_done_callback(lambda f: print("added by first"))

    def second(f):
        print("second")

    future.add_done_callback(first)
    future.add_done_callback(second)
    future.add_done_callback(second)
    future.add_done_callback(lambda f: print("third"))
    print(future.remove_done_callback(second), future.remove_done_callback(print))
    future.set_result("r")
    print("set")
    await asyncio.sleep(0)
    print("one turn")
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: print("late"))
    print("added late")
    await asyncio.sleep(0)


asyncio.run(main())
# expect: 2 0
# expect: set
# expect: first r
# expect: third
# expect: one turn
# expect: added by first
# expect: added late
# expect: late
