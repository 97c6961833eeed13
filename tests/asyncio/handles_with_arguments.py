# Callbacks of the loop with no arguments, one, and several, and calls that lack some.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_at(loop.time() + 5, print, 1, 2)
    print(handle._args)
    handle.cancel()
    for _ in range(3):
        loop.call_soon(print)
        loop.call_soon(print, "one")
        loop.call_soon(print, 1, 2, 3)
        loop.call_later(0.001, print, "later")
    for wrong in (lambda: loop.call_soon(), lambda: loop.call_at(1), lambda: loop.call_later(1)):
        for _ in range(2):
            try:
                wrong()
            except TypeError as error:
                print(error)
    await asyncio.sleep(0.01)


asyncio.run(main())
# expect: (1, 2)
# expect: BaseEventLoop.call_soon() missing 1 required positional argument: 'callback'
# expect: BaseEventLoop.call_soon() missing 1 required positional argument: 'callback'
# expect: BaseEventLoop.call_at() missing 1 required positional argument: 'callback'
# expect: BaseEventLoop.call_at() missing 1 required positional argument: 'callback'
# expect: BaseEventLoop.call_later() missing 1 required positional argument: 'callback'
# expect: BaseEventLoop.call_later() missing 1 required positional argument: 'callback'
# expect:
# expect: one
# expect: 1 2 3
# expect:
# expect: one
# expect: 1 2 3
# expect:
# expect: one
# expect: 1 2 3
# expect: later
# expect: later
# expect: later
