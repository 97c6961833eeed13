# What add_done_callback may be given, and what becomes of exceptions in it.
import asyncio
import functools
import sys


class Listener:
    def __init__(self, name):
        self.name = name

    def heard(self, future):
        print(self.name, "heard", future.result())

    def with_more(self, future, more="default"):
        print(self.name, "heard", future.result(), more)

    def __call__(self, future):
        print(self.name, "called", future.result())

    @staticmethod
    def static(future):
        print("static", future.result())

    @classmethod
    def of_class(cls, future):
        print(cls.__name__, future.result())


def plain(future):
    print("plain", future.result(), asyncio.current_task())


def two(future, missing):
    print("never")


def rest(*futures):
    print("rest", len(futures))


def generator(future):
    print("never")
    yield


def fails(future):
    local = future
    print("fails")
    raise ValueError("from a callback")


def fails_deeply(future, depth=3):
    if depth == 0:
        raise KeyError("deep")
    fails_deeply(future, depth - 1)


def recurses(future):
    def down(n):
        return down(n + 1)

    try:
        down(0)
    except RecursionError as error:
        print("recursion", error)


def adds_another(future):
    print("adds another")
    future.add_done_callback(lambda f: print("the other", f.result()))


def handles(future):
    try:
        raise ValueError("outer")
    except ValueError:
        print("handles", repr(sys.exception()))


def who_called(future):
    print("exception between callbacks:", sys.exception())


def report(loop, context):
    error = context["exception"]
    names = []
    traceback = error.__traceback__
    while traceback is not None:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    while names and names[0] in ("_run", "run"):
        names.pop(0)
    print("reported", repr(error), names, type(context["handle"]).__name__)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(report)
    future = loop.create_future()
    listener = Listener("listener")
    for callback in (
        plain,
        listener.heard,
        listener.with_more,
        listener,
        Listener.static,
        Listener.of_class,
        functools.partial(print, "partial"),
        functools.partial(Listener.heard, listener),
        two,
        rest,
        generator,
        fails,
        who_called,
        fails_deeply,
        handles,
        who_called,
        recurses,
        adds_another,
        lambda f: print("lambda", f.result()),
    ):
        if isinstance(callback, functools.partial) and callback.func is print:
            callback = functools.partial(lambda word, f: print(word, f.result()), "partial")
        future.add_done_callback(callback)
    future.set_result(1)
    await asyncio.sleep(0)
    print("one round later")
    await asyncio.sleep(0)


asyncio.run(main())


def leaves(future):
    print("leaves")
    raise KeyboardInterrupt


def after(future):
    print("after")


async def interrupted():
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(leaves)
    future.add_done_callback(after)
    future.set_result(None)
    try:
        await asyncio.sleep(1)
    finally:
        print("finally")


try:
    asyncio.run(interrupted())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
