# Async generators left in each way: exhausted, broken out of, thrown into, closed, dropped, at shutdown.
import asyncio
import gc


async def stream(name, count=3):
    number = 0
    try:
        while number < count:
            try:
                sent = yield number
                if sent is not None:
                    print("   ", name, "was sent", sent)
            except KeyError as error:
                print("   ", name, "caught", repr(error))
            number += 1
    except asyncio.CancelledError as error:
        print("   ", name, "cancelled", error.args)
        raise
    finally:
        print("   ", name, "cleans up")
        await asyncio.sleep(0)
        print("   ", name, "is clean")


async def attempt(name, act):
    try:
        print(name, "->", await act)
    except BaseException as error:
        print(name, "!!", type(error).__name__, error.args)


async def sleeps():
    try:
        await asyncio.sleep(5)
        yield 1
    finally:
        print("    sleeper cleans up")


async def main():
    print([number async for number in stream("whole")])
    async for number in stream("broken"):
        break
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("broken out")
    for name, act in {
        "asend": lambda s: s.asend("hello"), "anext": lambda s: anext(s), "default": lambda s: anext(s, "none"),
        "caught": lambda s: s.athrow(KeyError("k")), "thrown": lambda s: s.athrow(ValueError("v")),
        "class": lambda s: s.athrow(ValueError), "exit": lambda s: s.athrow(GeneratorExit),
        "stop": lambda s: s.athrow(StopAsyncIteration), "cancel": lambda s: s.athrow(asyncio.CancelledError("c")),
        "aclose": lambda s: s.aclose(),
    }.items():
        for started in False, True:
            if name == "asend" and not started:
                continue
            items = stream(name)
            if started:
                await anext(items)
            await attempt(f"{name} {started}", act(items))
            await attempt("   next", anext(items, "over"))
            await attempt("   aclose", items.aclose())
            await attempt("   again", items.aclose())
    items = stream("unstarted")
    await attempt("asend to a new one", items.asend("too early"))
    await attempt("then", anext(items))
    await items.aclose()
    task = asyncio.create_task(anext(sleeps()))
    await asyncio.sleep(0)
    task.cancel("why")
    await attempt("cancelled anext", task)
    items = stream("twice")
    first, second = items.asend(None), items.asend(None)
    await attempt("first", first)
    await attempt("first again", first)
    await attempt("second", second)
    await items.aclose()

    async def ignores():
        try:
            yield 1
        finally:
            yield 2

    items = ignores()
    await anext(items)
    await attempt("ignores", items.aclose())
    items = stream("dropped")
    await anext(items)
    del items
    gc.collect()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("dropped")
    kept.append(stream("kept"))
    await anext(kept[0])


kept = []
asyncio.run(main())
print("after run")
try:
    kept[0].__anext__().send(None)
except StopAsyncIteration:
    print("it was closed")
