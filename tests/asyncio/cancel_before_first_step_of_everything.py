# A task that is cancelled before its first step, whatever it would have run: nothing of it runs.
import asyncio


async def work():
    try:
        print("never printed")
    finally:
        print("nor this")


async def items():
    yield "never yielded"


class Wants:
    def __await__(self):
        print("never asked")
        yield


async def main():
    loop = asyncio.get_running_loop()
    for make in (
        lambda: asyncio.create_task(work()),
        lambda: asyncio.create_task(items().__anext__()),
        lambda: asyncio.ensure_future(Wants()),
        lambda: asyncio.create_task(asyncio.sleep(5)),
        lambda: asyncio.create_task(asyncio.wait_for(work(), 1)),
        lambda: asyncio.gather(work(), work()),
        lambda: asyncio.shield(work()),
        lambda: loop.create_task(asyncio.Lock().acquire(), name="locker"),
        lambda: asyncio.Task(work(), loop=loop),
    ):
        future = make()
        print(future.cancel("too early"), future.cancelled(), future.done())
        try:
            print(await future)
        except BaseException as error:
            print(type(error).__name__, error.args, future.cancelled())
    task = asyncio.create_task(work())
    coro = task.get_coro()
    task.cancel()
    print(coro.cr_frame is None, task.cancelling())
    await asyncio.wait([task])
    print(coro.cr_frame is None, task.cancelling(), task.uncancel(), task.uncancel())


asyncio.run(main())
# expect: True False False
# expect: CancelledError ('too early',) True
# expect: True False False
# expect: CancelledError ('too early',) True
# expect: True False False
# expect: CancelledError ('too early',) True
# expect: True False False
# expect: CancelledError ('too early',) True
# expect: True False False
# expect: CancelledError ('too early',) True
# expect: True False False
# expect: CancelledError ('too early',) False
# expect: True True True
# expect: CancelledError ('too early',) True
# expect: True False False
# expect: never printed
# expect: nor this
# expect: CancelledError ('too early',) True
# expect: True False False
# expect: CancelledError ('too early',) True
# expect: False 1
# expect: True 1 0 0
