# partial: how arguments come together, what it shows, subclasses, and partials of partials.
import asyncio
import copy
import functools
import gc
from functools import partial, partialmethod


def show(*args, **kwargs):
    return args, kwargs


for p in (
    partial(show),
    partial(show, 1, 2),
    partial(show, a=1, b=2),
    partial(show, 1, *range(10)),
    partial(partial(show, 1, a=1), 2, a=2, b=3),
    partial(partial(partial(show), x=1), 3),
):
    print(p(), p(5), p(5, b=9), p(z=0, a=7), p(*"ab", **{"c": 1}))
    print(p.func is show, p.args, p.keywords)

for bad in (
    lambda: partial(),
    lambda: partial(5),
    lambda: partial(show)(**{"a": 1}, **{"a": 2}),
    lambda: partial(len)(),
    lambda: partial(len, [])(1),
    lambda: setattr(partial(show), "func", 1),
):
    try:
        print(bad())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__)


class Loud(partial):
    """A partial of the program's own."""

    def __call__(self, *args, **kwargs):
        print("Loud", args)
        return super().__call__(*args, **kwargs)


loud = Loud(show, 1, k=2)
print(loud(3), loud.args, type(loud).__name__, Loud(loud, 4)(5), partial(loud, 6)(7))
loud.note = "mine"
print(loud.note, loud.__dict__, copy.copy(loud).note, copy.copy(loud)(8))
print(partial(loud, 6)(7), partial(loud, 6).func is loud)
print(isinstance(loud, partial), callable(loud), type(partial(show)) is partial)

p = partial(show, 1)
p.keywords["late"] = True
print(p(2), p.keywords)


class C:
    def method(self, *args, **kwargs):
        return type(self).__name__, args, kwargs

    early = partialmethod(method, 1, k=2)
    plain = partial(show, "no self")


print(C().early(3), C().plain(4), partial(C().method, 5)(6), partial(C.method, C())(7))
print(list(map(partial(pow, 2), range(5))), sorted("bca", key=partial(str.upper)))
print(partial(int, base=2)("101"), partial(dict, a=1)(b=2), partial(print, "x", end="!\n")("y"))

# One that is in a cycle goes with it.
class Gone:
    def __del__(self):
        print("gone")


holder = [Gone()]
holder.append(partial(show, holder))
del holder
gc.collect()


def drops(box):
    del box[0]
    gc.collect()
    return "dropped itself"


box = []
box.append(partial(drops, box))
print(box[0]())


async def work(name, delay=0):
    await asyncio.sleep(delay)
    return name


async def main():
    loop = asyncio.get_running_loop()
    done = loop.create_future()
    loop.call_soon(partial(done.set_result, 5))
    print(await done, await partial(work, "a")(), await partial(work, delay=0.01)("b"))
    task = asyncio.create_task(work("t"))
    task.add_done_callback(partial(print, "callback"[:4]) and partial(lambda *a: print(len(a)), 1))
    await task
    await asyncio.sleep(0)


asyncio.run(main())


@functools.lru_cache
def fib(n):
    return n if n < 2 else partial(fib, n - 1)() + partial(fib, n - 2)()


print(fib(80))
deep = show
for i in range(300):
    deep = partial(lambda f, *a: f(*a), deep)
print(deep("end"))
