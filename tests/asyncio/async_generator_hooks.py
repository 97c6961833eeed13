# sys.set_asyncgen_hooks outside of a loop: who hears of an async generator, and when.
import sys


async def numbers(n):
    try:
        yield n
        yield n + 1
    finally:
        print("finally", n)


def first(agen):
    print("first", agen.__name__)


def last(agen):
    print("last", agen.__name__, agen.ag_frame is not None)


def bad(agen):
    raise ValueError("bad")


def drive(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as stop:
        return stop.value


before = sys.get_asyncgen_hooks()
print(before, type(before) is type(sys.get_asyncgen_hooks()), type(before).__module__)
# expect: asyncgen_hooks(firstiter=None, finalizer=None) True builtins
sys.set_asyncgen_hooks(first, last)
print(sys.get_asyncgen_hooks() == (first, last))  # expect: True

a = numbers(1)
print(drive(a.__anext__()))
# expect: first numbers
# expect: 1
print(drive(a.__anext__()))  # expect: 2
del a  # expect: last numbers True
b = numbers(2)
b.aclose().close()  # expect: first numbers
del b
c = numbers(3)
c.asend(None).close()  # expect: first numbers
print("made")  # expect: made
del c
d = numbers(4)
drive(d.__anext__())  # expect: first numbers
drive(d.aclose())  # expect: finally 4
del d

e = numbers(5)
e.__name__ = "renamed"
drive(e.__anext__())  # expect: first renamed
e.__qualname__ = "too"
sys.set_asyncgen_hooks(finalizer=None)
print("none", e.__name__)  # expect: none renamed
del e  # expect: last renamed True
f = numbers(6)
drive(f.__anext__())  # expect: first numbers
del f  # expect: finally 6

sys.set_asyncgen_hooks(firstiter=bad)
g = numbers(7)
try:
    print(drive(g.__anext__()))
except ValueError as error:
    print(error)  # expect: bad
print(drive(g.__anext__()))  # expect: 7
del g  # expect: finally 7

sys.set_asyncgen_hooks(None, lambda agen: kept.append(agen))
kept = []
g = numbers(8)
drive(g.__anext__())
del g
print(drive(kept[0].__anext__()))  # expect: 9
kept.clear()
print("dropped twice")  # expect: dropped twice
sys.set_asyncgen_hooks(*before)
