# current_task and all_tasks.
import asyncio


async def worker():
    await asyncio.sleep(1)
    return asyncio.current_task().get_name()


async def main():
    me = asyncio.current_task()
    tasks = [asyncio.create_task(worker(), name=f"w{i}") for i in range(3)]
    print(me.get_name(), sorted(t.get_name() for t in asyncio.all_tasks()), me in asyncio.all_tasks())
    print(await asyncio.gather(*tasks))
    print([t.get_name() for t in asyncio.all_tasks()], asyncio.current_task() is me)


try:
    print(asyncio.current_task())
except RuntimeError as error:
    print(error)  # expect: no running event loop
asyncio.run(main())
# expect: Task-1 ['Task-1', 'w0', 'w1', 'w2'] True
# expect: ['w0', 'w1', 'w2']
# expect: ['Task-1'] True
