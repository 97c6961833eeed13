# Timers are equal when time, callback, arguments and state are; they are ordered by time.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    a, b = loop.call_at(10.0, print, 1), loop.call_at(10.0, print, 1)
    other, later = loop.call_at(10.0, len, 1), loop.call_at(11.0, print, 1)
    print(a == b, a == other, a == later, a != b, a is b, hash(a) == hash(b), a == 10.0)
    print(a < later, later > a, a <= b, a >= b, later <= a, sorted([later, a])[0] is a)
    a.cancel()
    print(a == b, hash(a) == hash(b), a.when(), a.cancelled())
    for handle in (b, other, later):
        handle.cancel()
    print(a == b, a == other)


asyncio.run(main())
# expect: True False False False False True False
# expect: True True True True False True
# expect: False True 10.0 True
# expect: True True
