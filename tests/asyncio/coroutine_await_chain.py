# cr_await goes from one to the next.
import asyncio


async def inner():
    await asyncio.sleep(1)


async def middle():
    await inner()


async def outer():
    await middle()


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    at = task.get_coro()
    while hasattr(at, "cr_await") and at.cr_await is not None:
        print(at.__qualname__, at.cr_suspended, at.cr_frame.f_code.co_name)
        at = at.cr_await
    print(type(at).__name__)
    task.cancel()


asyncio.run(main())
# expect: outer True outer
# expect: middle True middle
# expect: inner True inner
# expect: sleep True sleep
# expect: FutureIter
