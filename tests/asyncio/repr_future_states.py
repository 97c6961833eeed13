# How a future reads in each state, with callbacks and long results.
import asyncio


def note(future): ...


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f)
    f.add_done_callback(note)
    print(f)
    f.add_done_callback(print)
    print(f)
    f.add_done_callback(len)
    print(f)
    for callback in (note, print, len):
        f.remove_done_callback(callback)
    f.set_result("x" * 100)
    print(f)
    g = loop.create_future()
    g.set_exception(KeyError("k"))
    print(g, repr(g.exception()))
    h = loop.create_future()
    h.cancel()
    print(h)


asyncio.run(main())
# expect: <Future pending>
# expect: <Future pending cb=[note() at tests/asyncio/repr_future_states.py:5]>
# expect: <Future pending cb=[note() at tests/asyncio/repr_future_states.py:5, print()]>
# expect: <Future pending cb=[note() at tests/asyncio/repr_future_states.py:5, <1 more>, len()]>
# expect: <Future finished result='xxxxxxxxxxxx...xxxxxxxxxxxxx'>
# expect: <Future finished exception=KeyError('k')> KeyError('k')
# expect: <Future cancelled>
