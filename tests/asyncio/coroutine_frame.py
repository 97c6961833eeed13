# The frame of a waiting coroutine shows its line and its variables.
import asyncio


async def work(a):
    b = a * 2
    await asyncio.sleep(1)
    return b


async def main():
    coroutine = work(21)
    print(coroutine.cr_frame.f_lineno, coroutine.cr_frame.f_locals)
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    frame = coroutine.cr_frame
    print(frame.f_lineno, frame.f_locals, frame.f_code.co_name, coroutine.cr_suspended)
    print(await task, coroutine.cr_frame)
    print(work.__code__.co_firstlineno, work.__code__.co_varnames)


asyncio.run(main())
# expect: 5 {'a': 21}
# expect: 7 {'a': 21, 'b': 42} work True
# expect: 42 None
# expect: 5 ('a', 'b')
