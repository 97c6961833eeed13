# A group is cancelled again, by the end of run, while it waits for its children: contexts.
import asyncio
async def fails(d):
    raise KeyError("f")
def show(e): return repr(e), repr(e.__context__)
async def quick(): pass
async def t2():
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fails(0))
            try:
                async with asyncio.TaskGroup() as h:
                    h.create_task(quick())
                    h.create_task(asyncio.sleep(1))
                    await asyncio.sleep(10)
            except BaseException as e: print("in", show(e), asyncio.current_task().cancelling()); raise
    except BaseException as e: print("t2", show(e))
async def main(k):
    t=asyncio.create_task(t2())
    for i in range(k): await asyncio.sleep(0)
    raise ValueError("main")
for k in range(5):
    print(k)
    try: asyncio.run(main(k))
    except ValueError as e: print(show(e))
# expect: 0
# expect: in ('CancelledError()', "ValueError('main')") 1
# expect: t2 ('CancelledError()', "ValueError('main')")
# expect: ("ValueError('main')", 'None')
# expect: 1
# expect: in ('CancelledError()', "ValueError('main')") 2
# expect: t2 ("ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('f')])", 'CancelledError()')
# expect: ("ValueError('main')", 'None')
# expect: 2
# expect: in ('CancelledError()', "ValueError('main')") 2
# expect: t2 ("ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('f')])", 'CancelledError()')
# expect: ("ValueError('main')", 'None')
# expect: 3
# expect: in ('CancelledError()', 'None') 2
# expect: t2 ("ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('f')])", 'CancelledError()')
# expect: ("ValueError('main')", 'None')
# expect: 4
# expect: in ('CancelledError()', "ValueError('main')") 2
# expect: t2 ("ExceptionGroup('unhandled errors in a TaskGroup', [KeyError('f')])", 'CancelledError()')
# expect: ("ValueError('main')", 'None')
