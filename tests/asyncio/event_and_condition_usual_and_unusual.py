# Events that are set and cleared at once, notifying by number, and who overrides what.
import asyncio

said = []


class Event(asyncio.Event):
    def set(self):
        print("  set")
        super().set()

    async def wait(self):
        print("  wait")
        return await super().wait()


class Clearing(asyncio.Event):
    def clear(self):
        print("  clear")
        super().clear()


def tell(what):
    print(what, said)
    said.clear()


async def waiter(event, name):
    said.append((name, await event.wait()))


async def events():
    for kind in asyncio.Event, Event, Clearing:
        event = kind()
        for _ in range(2):
            tasks = [asyncio.create_task(waiter(event, name)) for name in "abc"]
            await asyncio.sleep(0)
            tasks[1].cancel()
            print(event.set(), event.set(), event.is_set(), len(event._waiters))
            print(await event.wait())
            event.clear()
            tasks.append(asyncio.create_task(waiter(event, "d")))
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            tell("woken")
            event.set()
            later = event.wait()
            event.clear()
            event.set()
            print(await later)
            await asyncio.gather(*tasks, return_exceptions=True)
            tell("all")
            event.clear()
        event._value = 1
        print(event.is_set(), await event.wait(), event.set(), event.is_set())
        event._value = 0
        task = asyncio.create_task(waiter(event, "e"))
        await asyncio.sleep(0)
        event.set()
        await task
        tell("strange")
        event.clear()
        event.set = lambda: print("  mine")
        print(event.set(), event.is_set())
        del event.set
        task = asyncio.create_task(waiter(event, "f"))
        await asyncio.sleep(0)
        event._waiters[0].set_result(None)
        print(event.set(), event.is_set())
        await task
        tell("by hand")


async def sleeper(condition, name):
    async with condition:
        said.append((name, await condition.wait()))


async def conditions():
    for lock in None, asyncio.Lock():
        condition = asyncio.Condition(lock)
        for count in 1, 2, 0, 9, True, -1, 1.0, 2.5:
            tasks = [asyncio.create_task(sleeper(condition, name)) for name in "abcde"]
            for _ in range(3):
                await asyncio.sleep(0)
            tasks[0].cancel()
            async with condition:
                condition.notify(count)
            for _ in range(12):
                await asyncio.sleep(0)
            tell(count)
            async with condition:
                condition.notify_all()
            await asyncio.gather(*tasks, return_exceptions=True)
            tell("all")
        async with condition:
            try:
                condition.notify("many")
            except TypeError as error:
                print("TypeError", error)
        try:
            condition.notify()
        except RuntimeError as error:
            print(error)
        print(len(condition._waiters), condition.locked())


async def strange_lines():
    """The line is what somebody put there."""
    event = asyncio.Event()
    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    pending = asyncio.get_running_loop().create_future()
    event._waiters = type(event._waiters)([done, pending])
    event.set()
    print(pending.result(), event.is_set())


asyncio.run(events())
asyncio.run(conditions())
asyncio.run(strange_lines())
asyncio.run(events(), debug=True)
asyncio.run(conditions(), debug=True)
