# The await of a plain future by the task that runs is done in one go; these are the cases that are it, and
# those that are nearly.
import asyncio
import types


def new():
    return asyncio.get_running_loop().create_future()


async def turn(count=1):
    for _ in range(count):
        await asyncio.sleep(0)


async def waiter(name, future):
    try:
        result = await future
        print(name, "got", result)
        return result
    except BaseException as error:
        print(name, "raised", repr(error))
        if isinstance(error, asyncio.CancelledError):
            raise


async def deep(name, future, depth):
    return await (deep(name, future, depth - 1) if depth else waiter(name, future))


async def several_wait():
    future = new()
    future.add_done_callback(lambda f: print("called before"))
    tasks = [asyncio.create_task(waiter(name, future)) for name in "abc"]
    await turn()
    future.add_done_callback(lambda f: print("called after"))
    future.set_result("all")
    print(await asyncio.gather(*tasks))


async def callback_follows():
    future = new()
    task = asyncio.create_task(deep("first", future, 3))
    await turn()
    future.add_done_callback(lambda f: print("then called"))
    print(task.get_coro().cr_await.cr_await.cr_await.cr_await is future, len(task.get_stack()))
    future.set_result(1)
    await task


async def done_before():
    future = new()
    future.set_result("done")
    other = asyncio.create_task(turn())
    print(await future, other.done())
    failed = new()
    failed.set_exception(KeyError("failed"))
    await waiter("of a failed one", failed)
    gone = new()
    gone.cancel("message")
    try:
        await waiter("of a cancelled one", gone)
    except asyncio.CancelledError:
        print("cancelled")
    await other


async def ends_otherwise():
    failing, cancelled = new(), new()
    tasks = [asyncio.create_task(deep("failing", failing, 1)),
             asyncio.create_task(waiter("cancelled", cancelled))]
    await turn()
    failing.set_exception(ValueError("later"))
    cancelled.cancel("gone")
    print(await asyncio.gather(*tasks, return_exceptions=True))


async def cancelled_before_it_waits():
    future = new()

    async def cancels_itself():
        asyncio.current_task().cancel()
        await waiter("cancels itself", future)

    task = asyncio.create_task(cancels_itself())
    await asyncio.wait([task])
    print(task.cancelled(), future.cancelled())


async def cancelled_when_it_is_ready():
    future = new()
    task = asyncio.create_task(waiter("ready and cancelled", future))
    await turn()
    future.set_result(1)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), future.result())


async def awaits_itself():
    tasks = []

    async def itself():
        await turn()
        try:
            await tasks[0]
        except RuntimeError as error:
            print(str(error).split(":")[0])

    tasks.append(asyncio.create_task(itself()))
    await tasks[0]


async def of_another_loop():
    loop = asyncio.new_event_loop()
    try:
        await loop.create_future()
    except RuntimeError as error:
        print("different loop" in str(error))
    loop.close()


async def marked_as_awaited():
    future = new()
    future._asyncio_future_blocking = True
    await waiter("marked", future)
    future.cancel()


class OwnFuture(asyncio.Future):
    def result(self):
        return ("own", super().result())


class OwnTask(asyncio.Task):
    pass


async def of_classes():
    future = OwnFuture()
    task = asyncio.create_task(waiter("own future", future))
    plain = new()
    own = OwnTask(waiter("own task", plain))
    await turn()
    future.set_result(1)
    plain.set_result(2)
    print(await task, await own)


async def by_hand():
    future, second = new(), new()
    coro = deep("by hand", future, 1)
    print(coro.send(None) is future)
    future.set_result("hand")
    try:
        coro.send(None)
    except StopIteration as stop:
        print(stop.value)

    async def both():
        print(await waiter("moved", third), await waiter("moved", second))

    third = new()
    moved = asyncio.create_task(both())
    await turn()
    third.set_result(3)
    print(moved.get_coro().send(None) is second)  # before its own turn comes
    await turn(2)
    second.set_result(4)
    await asyncio.wait([moved])
    print(repr(moved.exception()))


class Awaitable:
    def __init__(self, future):
        self.future = future

    def __await__(self):
        result = yield from self.future
        return result + 1


@types.coroutine
def generator(future):
    return (yield from future)


async def through_generators():
    async def items(futures):
        for future in futures:
            yield await future

    async def consume(futures):
        return [item async for item in items(futures)]

    futures = [new() for _ in range(4)]
    tasks = [asyncio.create_task(waiter("awaitable", Awaitable(futures[0]))),
             asyncio.create_task(waiter("generator", generator(futures[1]))),
             asyncio.create_task(consume(futures[2:]))]
    await turn()
    for number, future in enumerate(futures):
        future.set_result(number)
        await turn()
    print(await asyncio.gather(*tasks))


async def tasks_await_tasks():
    async def fails():
        await turn()
        raise LookupError("failed")

    inner = asyncio.create_task(turn(2))
    outer = asyncio.create_task(waiter("of a task", inner))
    failing = asyncio.create_task(waiter("of a failing task", asyncio.create_task(fails())))
    print(await outer, await failing)


async def eager():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    future = new()
    task = asyncio.create_task(deep("eager", future, 1))
    print("made", asyncio.current_task().get_coro().__name__)
    loop.set_task_factory(None)
    future.set_result("e")
    print(task.done(), await task)


async def closed_in_between():
    future = new()
    task = asyncio.create_task(waiter("closed", future))
    await turn()
    task.get_coro().close()
    future.set_result(1)
    await asyncio.wait([task])
    print(repr(task.exception()))


class Tells:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name, "in", asyncio.current_task() is not None)


async def results_end():
    async def drop(future):
        (await future).name += ", got"
        del future
        print("let go of")
        await turn()
        print("a turn later")

    async def again(first, second):
        (await first).name += ", got"
        del first
        print("waits again")
        await second
        print("goes on")

    first, second, third = new(), new(), new()
    tasks = [asyncio.create_task(drop(first)), asyncio.create_task(again(second, third))]
    await turn()
    first.set_result(Tells("one"))
    second.set_result(Tells("two"))
    del first, second
    await turn(2)
    third.set_result(None)
    await asyncio.gather(*tasks)


async def main():
    for case in (several_wait, callback_follows, done_before, ends_otherwise,
                 cancelled_before_it_waits, cancelled_when_it_is_ready, awaits_itself,
                 of_another_loop, marked_as_awaited, of_classes, by_hand, through_generators,
                 tasks_await_tasks, eager, closed_in_between, results_end):
        print("--", case.__name__)
        await asyncio.create_task(case())


asyncio.run(main())
