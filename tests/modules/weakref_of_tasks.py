# A WeakSet of tasks loses those that end; a finalizer runs once.
import asyncio
import weakref


async def nap(n):
    await asyncio.sleep(n)


async def main():
    tasks = weakref.WeakSet()
    for n in (1, 2):
        tasks.add(asyncio.create_task(nap(n)))
    print(len(tasks))
    await asyncio.sleep(1.5)
    print(len(tasks))
    await asyncio.sleep(1)
    print(len(tasks))


asyncio.run(main())
# expect: 2
# expect: 1
# expect: 0


class Thing: ...


thing = Thing()
end = weakref.finalize(thing, lambda: print("end"))
print(end.peek() is not None, end(), end(), end.alive)
# expect: end
# expect: True None None False
