# call_soon in order, timers by deadline, equal deadlines first come first served.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.2, print, "later 0.2")
    loop.call_later(0.1, print, "later 0.1 a")
    loop.call_later(0.1, print, "later 0.1 b")
    loop.call_at(loop.time() + 0.1, print, "at 0.1 c")
    loop.call_later(0, print, "later 0")
    loop.call_soon(print, "soon")
    loop.call_later(-1, print, "later -1")
    handle = loop.call_later(0.1, print, "never")
    print(handle.cancelled(), handle.cancel(), handle.cancelled())
    soon = loop.call_soon(print, "never")
    soon.cancel()
    soon.cancel()
    print("main")
    await asyncio.sleep(0)
    print("one turn")
    await asyncio.sleep(0.3)


asyncio.run(main())
# expect: False None True
# expect: main
# expect: soon
# expect: one turn
# expect: later -1
# expect: later 0
# expect: later 0.1 a
# expect: later 0.1 b
# expect: at 0.1 c
# expect: later 0.2
