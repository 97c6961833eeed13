# Taking and releasing what is free and what is not: of every kind, overridden, with those in the line
# who have given up, released too often, in another loop.
import asyncio

said = []


class Lock(asyncio.Lock):
    async def acquire(self):
        print("  acquire")
        return await super().acquire()


class Releasing(asyncio.Lock):
    def release(self):
        print("  release")
        super().release()


class Semaphore(asyncio.Semaphore):
    def release(self):
        print("  release", self._value)
        super().release()


class Locked(asyncio.Semaphore):
    def locked(self):
        print("  locked?")
        return super().locked()


class Entering(asyncio.BoundedSemaphore):
    async def __aenter__(self):
        print("  enter")
        return await super().__aenter__()


class Leaving(asyncio.Condition):
    async def __aexit__(self, *what):
        print("  leave", what[0])
        await super().__aexit__(*what)


KINDS = (asyncio.Lock, asyncio.Semaphore, asyncio.BoundedSemaphore, asyncio.Condition, Lock,
         Releasing, Semaphore, Locked, Entering, Leaving,
         lambda: asyncio.Semaphore(2), lambda: asyncio.BoundedSemaphore(2),
         lambda: asyncio.Condition(Lock()), lambda: asyncio.Condition(Releasing()))


def tell(what):
    print(what, said)
    said.clear()


def state(thing):
    return repr(thing).partition("[")[2]


async def holder(thing, name, turns=2):
    try:
        async with thing as what:
            said.append((name, what))
            for _ in range(turns):
                await asyncio.sleep(0)
        said.append(("left", name))
    except asyncio.CancelledError:
        said.append(("cancelled", name))
        raise


async def alone(thing):
    print(" ", await thing.acquire(), state(thing))
    print(" ", thing.release(), state(thing))
    for _ in range(2):
        async with thing as what:
            print(" ", what, state(thing))
    try:
        async with thing:
            raise KeyError(1)
    except KeyError as error:
        print(" ", repr(error), state(thing))
    later = thing.acquire()
    print(" ", state(thing))
    print(" ", await later, state(thing))
    thing.release()
    try:
        print(" ", thing.release())
    except Exception as error:
        print(" ", type(error).__name__, error)
    print(" ", state(thing))


async def in_line(thing):
    tasks = [asyncio.create_task(holder(thing, name)) for name in "abcdef"]
    await asyncio.sleep(0)
    tasks[2].cancel()
    print(" ", state(thing))
    await asyncio.sleep(0)
    tasks[3].cancel()  # for some kinds it has just been woken
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    tasks[4].cancel()
    tell("  so far")
    await asyncio.gather(*tasks, return_exceptions=True)
    tell("  all")
    print(" ", state(thing))


async def overtaking(thing):
    """Who was woken comes before who asks later, even if he asks at once."""
    taken = 0
    while not thing.locked():
        await thing.acquire()
        taken += 1
    task = asyncio.create_task(holder(thing, "first"))
    gone = asyncio.create_task(holder(thing, "gone"))
    await asyncio.sleep(0)
    gone.cancel()
    for _ in range(taken):
        thing.release()
    said.append(thing.locked())
    await holder(thing, "second", 0)
    await asyncio.gather(task, gone, return_exceptions=True)
    tell("  overtaking")
    print(" ", state(thing))
    # All in the line have given up: the line does not count.
    while not thing.locked():
        await thing.acquire()
    gone = asyncio.create_task(holder(thing, "gone"))
    await asyncio.sleep(0)
    gone.cancel()
    thing.release()
    said.append(thing.locked())
    async with thing:
        said.append("in")
    await asyncio.wait([gone])
    tell("  given up")


async def kinds():
    for kind in KINDS:
        thing = kind()
        print(type(thing).__name__)
        await alone(thing)
        thing = kind()
        for _ in range(2):
            await in_line(thing)
        await overtaking(thing)


async def instances():
    lock = asyncio.Lock()
    lock.release = lambda: print("  my release")
    async with lock:
        print(lock.locked())
    print(lock.locked())
    del lock.release
    lock.release()
    semaphore = asyncio.Semaphore(1)
    semaphore.acquire = Lock().acquire
    async with semaphore:
        print(state(semaphore))
    print(state(semaphore))
    del semaphore.acquire
    semaphore.locked = lambda: False
    for _ in range(3):
        await semaphore.acquire()
    print(semaphore._value)
    condition = asyncio.Condition()
    condition.release = lambda: print("  my release")
    async with condition:
        print(condition.locked())
    print(condition.locked())
    other = asyncio.Condition(lock)
    async with other:
        print(other.locked(), lock.locked())
        other._lock = asyncio.Lock()  # its acquire and release are still those of the first
    print(other.locked(), lock.locked())
    lock._locked = 1
    print(lock.locked(), lock.release(), lock.locked())
    semaphore = asyncio.Semaphore(0)
    semaphore._value = 1.5
    print(await semaphore.acquire(), semaphore._value, semaphore.release(), semaphore._value)


async def patched():
    lock, semaphore = asyncio.Lock(), asyncio.BoundedSemaphore(1)
    for thing in lock, semaphore:
        await in_line(thing)
    before = asyncio.Lock.acquire, asyncio.Semaphore.release

    async def acquire(self):
        print("  patched")
        return await before[0](self)

    def release(self):
        print("  patched")
        before[1](self)

    asyncio.Lock.acquire, asyncio.Semaphore.release = acquire, release
    for thing in lock, semaphore:
        async with thing:
            pass
        print(state(thing))
    asyncio.Lock.acquire, asyncio.Semaphore.release = before
    for thing in lock, semaphore:
        async with thing:
            pass
        print(state(thing))


async def strange_turns():
    for thing in asyncio.Lock(), asyncio.Semaphore():
        await in_line(thing)
        await thing.acquire()
        tasks = [asyncio.create_task(holder(thing, name)) for name in "xy"]
        await asyncio.sleep(0)
        thing._waiters[0].set_result(True)  # by hand: x goes on without a place
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        tell("by hand")
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        tell("cancelled")
        print(state(thing))


async def in_another_loop(things):
    for thing in things:
        async with thing:
            print(state(thing))
            try:
                await thing.acquire()
            except RuntimeError as error:
                print(str(error).partition("> ")[2])
        print(state(thing))


asyncio.run(kinds())
asyncio.run(instances())
asyncio.run(patched())
asyncio.run(strange_turns())
asyncio.run(patched(), debug=True)
shared = asyncio.Lock(), asyncio.Semaphore(), asyncio.BoundedSemaphore(), asyncio.Condition()


async def once():
    for thing in shared:
        await in_line(thing)


asyncio.run(once())
asyncio.run(in_another_loop(shared))
