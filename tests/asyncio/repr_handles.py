# How handles and timers read, scheduled and cancelled.
import asyncio
from functools import partial


def tick(n=0): ...


class Machine:
    def run(self): ...

    def __call__(self): ...

    def __repr__(self):
        return "machine"


async def main():
    loop = asyncio.get_running_loop()
    for callback in (tick, Machine().run, Machine(), partial(tick, 1), partial(partial(tick), n=2), print, lambda: 0):
        handle = loop.call_soon(callback)
        print(handle)
        handle.cancel()
    print(handle, handle.cancelled())
    timer = loop.call_at(7.5, tick)
    print(timer)
    timer.cancel()
    print(timer)


asyncio.run(main())
# expect: <Handle tick() at tests/asyncio/repr_handles.py:6>
# expect: <Handle Machine.run()>
# expect: <Handle machine()>
# expect: <Handle tick()() at tests/asyncio/repr_handles.py:6>
# expect: <Handle tick()() at tests/asyncio/repr_handles.py:6>
# expect: <Handle print()>
# expect: <Handle main.<locals>.<lambda>() at tests/asyncio/repr_handles.py:20>
# expect: <Handle cancelled> True
# expect: <TimerHandle when=7.5 tick() at tests/asyncio/repr_handles.py:6>
# expect: <TimerHandle cancelled when=7.5>
