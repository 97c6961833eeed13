# Errors that nobody asks for are told; those asked for are not.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(
        context["message"], repr(context.get("exception"))))
    future = loop.create_future()
    future.set_exception(ValueError("lost"))
    del future
    print("after the first")
    future = loop.create_future()
    future.set_exception(ValueError("asked"))
    future.exception()
    del future
    future = loop.create_future()
    future.set_exception(ValueError("awaited"))
    try:
        await future
    except ValueError as error:
        print("caught", error)
    del future

    async def fails():
        raise KeyError("task")

    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task
    print("end")


asyncio.run(main())
# expect: Future exception was never retrieved ValueError('lost')
# expect: after the first
# expect: caught awaited
# expect: Task exception was never retrieved KeyError('task')
# expect: end
