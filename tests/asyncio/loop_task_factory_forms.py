# A factory makes the tasks; names and contexts arrive.
import asyncio
import contextvars


async def child():
    return asyncio.current_task().get_name()


async def main():
    loop = asyncio.get_running_loop()

    def factory(loop, coro, **options):
        print("factory", coro.__name__, sorted(options))
        return asyncio.Task(coro, loop=loop, **options)

    loop.set_task_factory(factory)
    print(loop.get_task_factory() is factory)
    print(await asyncio.create_task(child()))
    print(await asyncio.create_task(child(), name="named"))
    print(await asyncio.create_task(child(), name="n", context=contextvars.copy_context()))
    print(await asyncio.gather(child(), child()))
    loop.set_task_factory(None)
    print((await asyncio.create_task(child())).startswith("Task-"))


asyncio.run(main())
# expect: True
# expect: factory child []
# expect: None
# expect: factory child []
# expect: named
# expect: factory child ['context']
# expect: n
# expect: factory child []
# expect: factory child []
# expect: ['None', 'None']
# expect: True
