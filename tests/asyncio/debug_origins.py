# In debug mode futures, tasks and handles know where they were made, and reports tell it.
# oracle: skip: under the oracle CPython finds no frames to remember
import asyncio
import functools


def callback(*args):
    pass


def own_frames(traceback):
    """Those of this file that are not the module; where the library begins is its own affair."""
    return [(frame.lineno, frame.name, frame.line) for frame in traceback
            if frame.filename == __file__ and frame.name != "<module>"]


def place(text):
    return text.replace(__file__, "FILE")


def told(loop, context):
    print("told", sorted(context), repr(context.get("exception")))
    if "source_traceback" in context:
        print("   ", type(context["source_traceback"]).__name__, own_frames(context["source_traceback"]))
    if "handle" in context:
        print("   ", place(repr(context["handle"])))


async def fails():
    raise ValueError("fails")


def makes(loop):
    return loop.create_future()


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(told)
    for debug in True, False:
        loop.set_debug(debug)
        handle = loop.call_soon(callback, 1, "two")
        timer = loop.call_at(10, functools.partial(callback, 3), 4)
        later = loop.call_at(10.5, callback)
        for each in handle, timer, later:
            print(place(repr(each)), each._source_traceback and own_frames(each._source_traceback)[-1])
            each.cancel()
            print(place(repr(each)), each.cancelled(), each._callback, each._args)
        print(timer.when(), later.when(), type(timer.when()).__name__)
        future = makes(loop)
        print(future._source_traceback and own_frames(future._source_traceback))
        future.set_exception(KeyError("nobody asks"))
        del future
        task = asyncio.create_task(fails())
        print(task._source_traceback and own_frames(task._source_traceback))
        await asyncio.sleep(0)
        del task
        await asyncio.sleep(0)
        loop.call_soon(lambda: 1 / 0)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    try:
        asyncio.Handle(callback, (), 5)
    except AttributeError as error:
        print(error)


asyncio.run(main(), debug=True)
