# Exceptions that nobody asks for: which are reported, when, and with what in the context.
import asyncio
import gc


def told(loop, context):
    words = [context["message"], repr(context.get("exception"))]
    subject = context.get("future") or context.get("task")
    print("  told:", *words, type(subject).__name__, sorted(context))


async def fails(error=None):
    raise error or ValueError("nobody asks")


async def case(name, make):
    print(name)
    await make()
    for _ in range(3):
        await asyncio.sleep(0)
    gc.collect()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(told)

    async def dropped_task():
        asyncio.create_task(fails())

    async def asked_task():
        task = asyncio.create_task(fails())
        await asyncio.wait([task])
        task.exception()

    async def waited_only():
        await asyncio.wait([asyncio.create_task(fails())])

    async def awaited():
        try:
            await asyncio.create_task(fails())
        except ValueError:
            pass

    async def future_set():
        loop.create_future().set_exception(KeyError("future"))

    async def future_cancelled_after():
        future = loop.create_future()
        future.set_exception(KeyError("future"))
        print("  cancel:", future.cancel())

    async def gathered():
        try:
            await asyncio.gather(fails(), fails(KeyError("second")))
        except ValueError:
            pass

    async def gather_dropped():
        asyncio.gather(fails(), asyncio.sleep(0))

    async def gather_returned():
        await asyncio.gather(fails(), return_exceptions=True)

    async def shielded():
        outer = asyncio.shield(fails())
        await asyncio.sleep(0)
        outer.cancel()

    async def shield_asked():
        try:
            await asyncio.shield(fails())
        except ValueError:
            pass

    async def callback_only():
        task = asyncio.create_task(fails())
        task.add_done_callback(lambda task: None)
        await asyncio.wait([task])

    async def callback_asks():
        task = asyncio.create_task(fails())
        task.add_done_callback(lambda task: task.exception())
        await asyncio.wait([task])

    async def silenced():
        future = loop.create_future()
        future.set_exception(KeyError("silenced"))
        future._log_traceback = False

    async def own_cancel():
        asyncio.create_task(fails(asyncio.CancelledError("cancelled, not failed")))

    async def timed_out():
        async def late():
            try:
                await asyncio.sleep(9)
            finally:
                raise LookupError("in cleanup")
        try:
            await asyncio.wait_for(late(), 0)
        except (TimeoutError, LookupError) as error:
            print("  wait_for:", repr(error))

    async def in_group():
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(fails())
                group.create_task(fails(KeyError("other")))
        except* (ValueError, KeyError):
            pass

    for make in (dropped_task, asked_task, waited_only, awaited, future_set, future_cancelled_after, gathered,
                 gather_dropped, gather_returned, shielded, shield_asked, callback_only, callback_asks, silenced,
                 own_cancel, timed_out, in_group):
        await case(make.__name__, make)


asyncio.run(main())
# expect: dropped_task
# expect:   told: Task exception was never retrieved ValueError('nobody asks') Task ['exception', 'future', 'message']
# expect: asked_task
# expect: waited_only
# expect:   told: Task exception was never retrieved ValueError('nobody asks') Task ['exception', 'future', 'message']
# expect: awaited
# expect: future_set
# expect:   told: Future exception was never retrieved KeyError('future') Future ['exception', 'future', 'message']
# expect: future_cancelled_after
# expect:   cancel: False
# expect: gathered
# expect: gather_dropped
# expect:   told: _GatheringFuture exception was never retrieved ValueError('nobody asks') _GatheringFuture ['exception', 'future', 'message']
# expect: gather_returned
# expect: shielded
# expect: shield_asked
# expect: callback_only
# expect:   told: Task exception was never retrieved ValueError('nobody asks') Task ['exception', 'future', 'message']
# expect: callback_asks
# expect: silenced
# expect: own_cancel
# expect: timed_out
# expect:   wait_for: TimeoutError()
# expect: in_group
