# With the eager task factory, a task begins at once.
import asyncio


async def work(name, wait):
    print("start", name)
    if wait:
        await asyncio.sleep(1)
    print("end", name)
    return name


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_task_factory())
    loop.set_task_factory(asyncio.eager_task_factory)
    a = asyncio.create_task(work("a", False))
    print("a done", a.done())
    b = asyncio.create_task(work("b", True))
    print("b done", b.done())
    print(await asyncio.gather(a, b, work("c", False)))
    loop.set_task_factory(None)
    d = asyncio.create_task(work("d", False))
    print("d done", d.done())
    await d


asyncio.run(main())
# expect: None
# expect: start a
# expect: end a
# expect: a done True
# expect: start b
# expect: b done False
# expect: start c
# expect: end c
# expect: end b
# expect: ['a', 'b', 'c']
# expect: d done False
# expect: start d
# expect: end d
