# oracle: skip CPython has no such functions
# Natives that the library is built of refuse what is not theirs, and none ends the process.
import _abc, _asyncio, _bisect, _collections, _copy, _datetime, _facade, _functools, _heapq
import _io, _json, _operator, _random, _traceback, _weakref
import asyncio
import contextvars
import itertools
import warnings
from collections import OrderedDict, namedtuple
from dataclasses import InitVar, _compiled, compile_functions, dataclass, make_dataclass
from datetime._calendar import completes
from functools import partial, reduce


def attempt(function, *args):
    try:
        print(function(*args))
    except BaseException as error:
        print(type(error).__name__, error)


def caught(function, *args):
    try:
        function(*args)
    except Exception as error:
        return error


# ---- By name -------------------------------------------------------------------------------------

attempt(OrderedDict.move_to_end, True, 1)
# expect: TypeError descriptor 'move_to_end' for 'OrderedDict' objects doesn't apply to a 'bool' object
attempt(OrderedDict.move_to_end, {1: 2}, 1)
# expect: TypeError descriptor 'move_to_end' for 'OrderedDict' objects doesn't apply to a 'dict' object
attempt(OrderedDict.move_to_end, OrderedDict(a=1), "b")
# expect: KeyError 'b'
attempt(_collections._complete_ordered, OrderedDict)
# expect: RuntimeError _complete_ordered() is the library's own
attempt(_collections._complete_ordered, 5)
# expect: RuntimeError _complete_ordered() is the library's own
attempt(_datetime.complete, int, str)
# expect: RuntimeError complete() is the library's own
attempt(completes(5), 6)
# expect: RuntimeError complete() is the library's own
attempt(completes(int), type("Added", (), {5: 6, "more": 7}))
# expect: RuntimeError complete() is the library's own
attempt(reduce, _datetime.complete, [7], 8)
# expect: RuntimeError complete() is the library's own
attempt(_asyncio._enter_task, 1, object())
# expect: TypeError the current task must be a Task, not 'object'
attempt(_asyncio._swap_current_task, 1, [])
# expect: TypeError the current task must be a Task, not 'list'
attempt(_asyncio._leave_task, 1, None)
# expect: None
attempt(_facade.builtin, "module", "a, *, (b", len)
# expect: RuntimeError builtin() is the library's own
memory = _abc._abc_data()
attempt(memory.recall, 5)
# expect: TypeError issubclass() arg 1 must be a class
attempt(memory.remember, 5, True)
# expect: TypeError issubclass() arg 1 must be a class
attempt(memory.register, 5)
# expect: TypeError cannot create weak reference to 'int' object
attempt(memory.register, {1})
# expect: None
attempt(memory.registered)
# expect: []
attempt(_abc.defines, int, "__add__", 5)
# expect: NotImplemented

# No program gets at exec().
attempt(compile_functions, "print('ran')", {})
# expect: RuntimeError compile_functions() is the library's own
attempt(reduce, compile_functions, [{}], "print('ran')")
# expect: RuntimeError compile_functions() is the library's own
attempt(reduce, compile_functions, [5], 6)
# expect: RuntimeError compile_functions() is the library's own
attempt(_compiled, int, ["print('ran')"], {})
# expect: RuntimeError compile_functions() is the library's own
attempt(reduce, partial(_compiled, int), [{}], ["print('ran')"])
# expect: RuntimeError compile_functions() is the library's own


class Sly(str):
    def isidentifier(self):
        return True

    def __str__(self):
        return self


attempt(make_dataclass, "X", [Sly("a=print('ran')")])
# expect: TypeError Field names must be valid identifiers: "a=print('ran')"
attempt(namedtuple, "X", [Sly("a=print('ran')")])
# expect: TypeError Type names and field names must be strings


@dataclass
class Made:
    a: InitVar
    b: InitVar
    __post_init__ = compile_functions


attempt(Made, "print('ran')", {})
# expect: RuntimeError compile_functions() is the library's own


# Only the library's own sleep() is done without its coroutine.
async def asleep(only):
    return only


_asyncio.sleeps_natively(asleep)
coroutine = asleep(1)
attempt(coroutine.send, None)
# expect: StopIteration 1


# What a program says to be the running loop is taken for none.
async def waits():
    await asyncio.sleep(0)
    await asyncio.Lock().acquire()
    await asyncio.Queue().get()


for said in (5, [], len, object()):
    _asyncio._set_running_loop(said)
    coroutine = waits()
    attempt(coroutine.send, None)
    try_again = [type(error).__name__ for error in (caught(coroutine.send, None) for _ in range(2))]
    print(try_again)
    _asyncio._set_running_loop(None)
# expect: None
# expect: ['AttributeError', 'RuntimeError']
# expect: None
# expect: ['AttributeError', 'RuntimeError']
# expect: None
# expect: ['AttributeError', 'RuntimeError']
# expect: None
# expect: ['AttributeError', 'RuntimeError']


# ---- All of them ---------------------------------------------------------------------------------

class Odd:
    __slots__ = ("a",)

    def __getattr__(self, name):
        raise ValueError(name)

    def __index__(self):
        return "no"

    def __len__(self):
        return -3

    def __iter__(self):
        return 5


class Deep(dict): pass
class Long(list): pass
class Pair(tuple): pass


def function(*args):
    return args


def generator():
    yield 1


warnings.simplefilter("ignore")
VALUES = [None, 5, -1, 1 << 70, 1.5, "text", b"bytes", [], [1, "a"], (), (1, 2), {}, {"a": 1}, {1}, Odd(), Deep(a=1),
          Long([1]), Pair((1, 2)), function, len, int, Odd, tuple, iter([1]), ..., True, ValueError("x"), object(),
          function.__code__, _weakref.ref(function), _collections.deque([1]), str.join, "".join, range(3), Odd.a]
SKIPPED = {"__class__", "__new__", "__dict__", "__doc__", "__module__"}
calls = 0


def try_out(native, *args):
    global calls
    calls += 1
    try:
        native(*args)
    except (Exception, GeneratorExit):
        pass


def natives():
    for module in (_abc, _asyncio, _bisect, _collections, _copy, _datetime, _facade, _functools, _heapq, _io, _json,
                   _operator, _random, _traceback, _weakref, contextvars, itertools):
        for name in sorted(vars(module)):
            value = vars(module)[name]
            if name.startswith("__") or name in ("_set_running_loop", "open"):  # open(5) closes what is ours
                continue
            if callable(value):
                yield value
            if isinstance(value, type):
                yield from (member for key, member in sorted(vars(value).items())
                            if callable(member) and key not in SKIPPED)


for number, native in enumerate(natives()):
    try_out(native)
    for index, value in enumerate(VALUES):
        other = VALUES[(index * 7 + number) % len(VALUES)]
        try_out(native, value)
        try_out(native, value, other)
        try_out(native, other, value, VALUES[(index + number) % len(VALUES)])
print(calls > 10000)
# expect: True


# ---- From the loop, where no frame of a program calls ---------------------------------------------

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(repr(context["exception"])))
    loop.call_soon(_datetime.complete, _datetime.date, int)
    loop.call_soon(_collections._complete_ordered, OrderedDict)
    loop.call_soon(compile_functions, "x = 1", {})
    loop.call_soon(_facade.builtin, "m", "f()", print)
    await asyncio.sleep(0)


asyncio.run(main())
# expect: RuntimeError("complete() is the library's own")
# expect: RuntimeError("_complete_ordered() is the library's own")
# expect: RuntimeError("compile_functions() is the library's own")
# expect: RuntimeError("builtin() is the library's own")
