# Who is current, and who is alive.
import asyncio


async def child():
    await asyncio.sleep(0.1)


async def main():
    me = asyncio.current_task()
    tasks = [asyncio.create_task(child(), name=f"c{n}") for n in range(3)]
    print(sorted(task.get_name() for task in asyncio.all_tasks()))
    print(me in asyncio.all_tasks(), asyncio.current_task() is me)
    await asyncio.wait(tasks)
    print(len(asyncio.all_tasks()))
    asyncio.get_running_loop().call_soon(lambda: print("callback", asyncio.current_task()))
    await asyncio.sleep(0)


asyncio.run(main())
# expect: ['Task-1', 'c0', 'c1', 'c2']
# expect: True True
# expect: 1
# expect: callback None
for function in (asyncio.current_task, asyncio.all_tasks, asyncio.get_running_loop):
    try:
        function()
    except RuntimeError as error:
        print(error)
# expect: no running event loop
# expect: no running event loop
# expect: no running event loop
