# A task factory sees every task that is made.
import asyncio


def factory(loop, coroutine, **options):
    print("making", coroutine.__name__)
    return asyncio.Task(coroutine, loop=loop, **options)


async def work():
    return 1


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(factory)
    print(await asyncio.create_task(work()), await asyncio.gather(work(), work()))
    try:
        loop.set_task_factory(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
# expect: making work
# expect: making work
# expect: making work
# expect: 1 [1, 1]
# expect: task factory must be a callable or None
# expect: making shutdown_asyncgens
# expect: making shutdown_default_executor
