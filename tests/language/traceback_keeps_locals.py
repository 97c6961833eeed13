# What a frame had lives as long as the traceback of the exception that left it.
import asyncio
import sys
import traceback


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def inner(name):
    local = Noisy(name)
    cell = [name]
    raise ValueError(lambda: (local, cell)) if name == "cell" else ValueError(name)


def outer(name):
    before = Noisy("before " + name)
    inner(name)


try:
    outer("plain")
except ValueError as error:
    print("caught", error)
    entry = error.__traceback__.tb_next
    while entry:
        print(entry.tb_frame.f_code.co_name, sorted(entry.tb_frame.f_locals))
        print(entry.tb_frame is entry.tb_frame, entry.tb_frame.f_locals["name"])
        entry = entry.tb_next
print("after")

try:
    outer("cleared")
except ValueError as error:
    traceback.clear_frames(error.__traceback__)
    print("cleared", error.__traceback__.tb_next.tb_frame.f_locals)
print("after clear_frames")


def sees_itself(x):
    try:
        raise KeyError(x)
    except KeyError as error:
        return sorted(error.__traceback__.tb_frame.f_locals), sys.exc_info()[2].tb_frame.f_locals["x"]


print(sees_itself(5))


def generator():
    held = Noisy("generator's")
    yield 1
    raise KeyError("from a generator")


items = generator()
next(items)
try:
    next(items)
except KeyError as error:
    print("caught", error, items.gi_frame)
print("after the generator")


async def fails():
    held = Noisy("coroutine's")
    await asyncio.sleep(0)
    raise OSError("no disk")


async def main():
    task = asyncio.create_task(fails())
    try:
        await task
    except OSError as error:
        print("caught", error)
    print("the task has its exception")
    del task
    await asyncio.sleep(0)  # until then, what woke main is held
    print("the task is gone")


asyncio.run(main())


def chain():
    try:
        inner("cause")
    except ValueError as error:
        raise TypeError("effect") from error


try:
    chain()
except TypeError as error:
    print(error, "from", error.__cause__)
print("after the chain")


def finally_runs():
    held = Noisy("with a finally")
    try:
        raise IndexError
    finally:
        print("finally", held.name)


try:
    finally_runs()
except IndexError:
    print("caught")


def again(n):
    held = Noisy(n)
    if n == 0:
        raise RuntimeError("bottom")
    again(n - 1)


try:
    again(2)
except RuntimeError:
    print("bottom")
saved = None
try:
    inner("saved")
except ValueError as error:
    saved = error
print("still there")
saved.__traceback__ = None
print("end")
