# send, throw and close in every state of a coroutine, with what getcoroutinestate and cr_await say.
import asyncio
import inspect
import types


@types.coroutine
def pause(value):
    return (yield value)


async def work(log):
    try:
        log.append(("got", await pause("first")))
        log.append(("got", await pause("second")))
    except ValueError as error:
        log.append(("caught", repr(error)))
        await pause("consoled")
    finally:
        log.append("leaves")
    return "result"


async def outer(log):
    return await work(log)


def state(coro):
    waits = coro.cr_await
    return (inspect.getcoroutinestate(coro), type(waits).__name__, coro.cr_running, coro.cr_suspended,
            coro.cr_frame is not None)


def attempt(name, act):
    try:
        print("   ", name, "->", act())
    except BaseException as error:
        print("   ", name, "!!", type(error).__name__, error, repr(error.__cause__), repr(error.__context__))


ACTS = {
    "send None": lambda c: c.send(None),
    "send 5": lambda c: c.send(5),
    "throw ValueError": lambda c: c.throw(ValueError("thrown")),
    "throw class": lambda c: c.throw(KeyError),
    "throw GeneratorExit": lambda c: c.throw(GeneratorExit),
    "throw StopIteration": lambda c: c.throw(StopIteration(3)),
    "throw three": lambda c: c.throw(ValueError, "text", None),
    "throw wrong": lambda c: c.throw(5),
    "throw two wrong": lambda c: c.throw(ValueError("a"), "b"),
    "close": lambda c: c.close(),
    "await": lambda c: next(c.__await__()),
}
STEPS = {
    "created": [], "suspended": ["send None"], "twice": ["send None", "send None"],
    "consoled": ["send None", "throw ValueError"], "closed": ["close"], "failed": ["send None", "throw class"],
    "returned": ["send None", "send None", "send None"],
}
import warnings
warnings.simplefilter("ignore")
for make in work, outer:
    for name, steps in STEPS.items():
        for act in ACTS:
            log = []
            coro = make(log)
            for step in steps:
                try:
                    ACTS[step](coro)
                except BaseException:
                    pass
            before = state(coro)
            print(make.__name__, name, before)
            attempt(act, lambda: ACTS[act](coro))
            print("   ", state(coro), log)
            coro.close()
