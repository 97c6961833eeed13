# Tasks that were being cancelled when their loop was closed are garbage.
import asyncio
import gc
import weakref

refs = {}

async def fails():
    pass

async def work1():
    async with asyncio.TaskGroup() as group:
        t = group.create_task(work3())
        refs['w3' + asyncio.current_task().get_name()] = weakref.ref(t)
        t = group.create_task(fails())

async def work3():
    raise KeyboardInterrupt()

async def main():
    roots = [asyncio.create_task(work1()), asyncio.create_task(work1())]
    await asyncio.wait(roots)

def play():
    try:
        asyncio.run(main())
    except BaseException as error:
        pass
    gc.collect()
    for k, v in refs.items():
        print(k, v() is None)
play()
# expect: w3Task-2 True
# expect: w3Task-3 True
