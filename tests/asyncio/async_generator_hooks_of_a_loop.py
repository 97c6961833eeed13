# While a loop runs the hooks are its own; a program may set others, and they go with the loop.
import asyncio
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
    print("last", agen.__name__)


async def begin(n):
    agen = numbers(n)
    async for _ in agen:
        return agen


async def main():
    loop = asyncio.get_running_loop()
    hooks = sys.get_asyncgen_hooks()
    print(hooks)
    print(hooks.firstiter == loop._asyncgen_firstiter_hook, hooks.finalizer.__self__ is loop)
    print(hooks.firstiter.__name__, hooks[1].__qualname__, hooks[1].__module__)

    sys.set_asyncgen_hooks(first, last)
    agen = await begin(10)
    print(len(loop._asyncgens))
    del agen

    sys.set_asyncgen_hooks(*hooks)
    agen = await begin(11)
    print(len(loop._asyncgens), agen in loop._asyncgens)
    del agen
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(len(loop._asyncgens))

    sys.set_asyncgen_hooks(first)
    agen = await begin(12)
    print(len(loop._asyncgens))
    del agen
    await asyncio.sleep(0)
    await asyncio.sleep(0)

    sys.set_asyncgen_hooks(hooks.firstiter, None)
    agen = await begin(13)
    print(len(loop._asyncgens))
    del agen
    print(len(loop._asyncgens))

    sys.set_asyncgen_hooks(*hooks)
    agen = await begin(14)
    await loop.shutdown_asyncgens()
    late = await begin(15)
    print(len(loop._asyncgens))


asyncio.run(main())
print(sys.get_asyncgen_hooks())


async def without():
    sys.set_asyncgen_hooks(None, None)
    print(sys.get_asyncgen_hooks())


sys.set_asyncgen_hooks(first, last)
asyncio.run(without())
print(sys.get_asyncgen_hooks() == (first, last))
agen = numbers(16)
agen.__anext__().close()
