"""A __del__ of one's own stands in place of the future's, which reports what nobody asked for; it may call that."""

import asyncio
import gc


class Quiet(asyncio.Future):
    def __del__(self):
        print("quiet gone")


class Loud(asyncio.Future):
    def __del__(self):
        print("loud gone")
        super().__del__()


class QuietTask(asyncio.Task):
    def __del__(self):
        print("quiet task gone")


class LoudTask(asyncio.Task):
    def __del__(self):
        print("loud task gone")
        super().__del__()


class Inherits(LoudTask):
    pass


class Other(asyncio.Task):
    __del__ = asyncio.Task.__del__


async def fails():
    raise ValueError("x")


async def waits(future):
    await future


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(
        lambda loop, context: print("handler:", context["message"].split(" at 0x")[0], sorted(context)))
    for kind in Quiet, Loud, asyncio.Future:
        future = kind()
        future.set_exception(ValueError(kind.__name__))
        del future
        print("after", kind.__name__)
    for kind in QuietTask, LoudTask, Inherits, Other, asyncio.Task:
        task = kind(fails(), loop=loop)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task
        print("after", kind.__name__)
        task = kind(waits(loop.create_future()), loop=loop)
        await asyncio.sleep(0)
        del task
        gc.collect()
        print("after", kind.__name__, "that waits")
    future = asyncio.Future()
    future.__del__()
    future.set_exception(ValueError("by hand"))
    future.__del__()
    print("once")
    del future
    print("not again")


print(hasattr(asyncio.Future, "__del__"), hasattr(asyncio.Task, "__del__"))  # expect: True True
gc.disable()
asyncio.run(main())
# expect: quiet gone
# expect: after Quiet
# expect: loud gone
# expect: handler: Loud exception was never retrieved ['exception', 'future', 'message']
# expect: after Loud
# expect: handler: Future exception was never retrieved ['exception', 'future', 'message']
# expect: after Future
# expect: quiet task gone
# expect: after QuietTask
# expect: quiet task gone
# expect: after QuietTask that waits
# expect: loud task gone
# expect: handler: LoudTask exception was never retrieved ['exception', 'future', 'message']
# expect: after LoudTask
# expect: loud task gone
# expect: handler: Task was destroyed but it is pending! ['message', 'task']
# expect: after LoudTask that waits
# expect: loud task gone
# expect: handler: Inherits exception was never retrieved ['exception', 'future', 'message']
# expect: after Inherits
# expect: loud task gone
# expect: handler: Task was destroyed but it is pending! ['message', 'task']
# expect: after Inherits that waits
# expect: handler: Other exception was never retrieved ['exception', 'future', 'message']
# expect: after Other
# expect: handler: Task was destroyed but it is pending! ['message', 'task']
# expect: after Other that waits
# expect: handler: Task exception was never retrieved ['exception', 'future', 'message']
# expect: after Task
# expect: handler: Task was destroyed but it is pending! ['message', 'task']
# expect: after Task that waits
# expect: handler: Future exception was never retrieved ['exception', 'future', 'message']
# expect: once
# expect: not again
