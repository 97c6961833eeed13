# What an exception has for a context, when it is raised in an eager task or a generator that a
# coroutine starts in the step that began by throwing into it.
import asyncio


async def fails():
    raise KeyError("fails")


async def fails_at_once(label):
    task = asyncio.create_task(fails())
    show(label, task.exception())


def shows_in_generator(label):
    try:
        raise ValueError("in generator")
    except ValueError as error:
        show(label, error)
    yield 1


def show(label, error):
    context = []
    while error is not None:
        context.append(repr(error))
        error = error.__context__
    print(label, *context)


async def innermost(label):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await fails_at_once(f"{label} handling")
        list(shows_in_generator(f"{label} handling, generator"))
    await fails_at_once(f"{label} behind")
    list(shows_in_generator(f"{label} behind, generator"))
    await asyncio.sleep(0)
    await fails_at_once(f"{label} a step later")
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        generator = shows_in_generator("thrown into a generator")
        closed = asyncio.create_task(driven(generator))
        show("driven", closed.exception())


async def driven(generator):
    next(generator)
    try:
        generator.throw(OSError("thrown"))
    except OSError:
        await fails_at_once("inside two throws")
        raise


async def outer(label):
    try:
        raise NameError("outer")
    except NameError:
        await innermost(label)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    for label in "awaited", "cancelled":
        task = asyncio.create_task(outer(label))
        await asyncio.sleep(0)
        if label == "cancelled":
            task.cancel()
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            task.cancel()
        await asyncio.wait([task])
        show(f"{label}: outcome", task.exception())


asyncio.run(main())
# expect: awaited behind KeyError('fails') NameError('outer')
# expect: awaited behind, generator ValueError('in generator') NameError('outer')
# expect: awaited a step later KeyError('fails') NameError('outer')
# expect: awaited: outcome
# expect: cancelled handling KeyError('fails') CancelledError()
# expect: cancelled handling, generator ValueError('in generator') CancelledError()
# expect: cancelled behind KeyError('fails')
# expect: cancelled behind, generator ValueError('in generator')
# expect: cancelled a step later KeyError('fails') NameError('outer')
# expect: thrown into a generator ValueError('in generator') CancelledError()
# expect: inside two throws KeyError('fails') OSError('thrown')
# expect: driven OSError('thrown')
# expect: cancelled: outcome
