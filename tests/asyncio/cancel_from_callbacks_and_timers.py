# cancel() from a done callback, from a timer, from another task of the same turn: who is told when.
import asyncio


async def sleeper(name, log, delay=1):
    try:
        await asyncio.sleep(delay)
        log.append(f"{name} slept")
        return name
    except asyncio.CancelledError as error:
        log.append(f"{name} cancelled {error.args}")
        raise


async def main():
    loop = asyncio.get_running_loop()
    log = []
    first = asyncio.create_task(sleeper("first", log, 0.5))
    second = asyncio.create_task(sleeper("second", log, 0.5))
    first.add_done_callback(lambda task: log.append(("callback", second.cancel("by callback"))))
    print(await asyncio.gather(first, second, return_exceptions=True), log)

    log = []
    task = asyncio.create_task(sleeper("timed", log, 0.5))
    loop.call_later(0.5, lambda: log.append(("timer", task.cancel("at the same moment"))))
    print(await asyncio.gather(task, return_exceptions=True), log)

    log = []
    loop.call_later(0.5, lambda: log.append(("timer", task.cancel("a little earlier"))))
    task = asyncio.create_task(sleeper("timed", log, 0.5))
    print(await asyncio.gather(task, return_exceptions=True), log)

    log = []
    future = loop.create_future()

    async def waiter(name):
        try:
            log.append((name, await future))
        except asyncio.CancelledError as error:
            log.append((name, error.args))

    waiters = [asyncio.create_task(waiter(name), name=name) for name in "abc"]
    await asyncio.sleep(0)
    future.set_result("set")
    waiters[1].cancel("after set_result")
    await asyncio.wait(waiters)
    print(log)

    log = []
    future = loop.create_future()
    waiters = [asyncio.create_task(waiter(name), name=name) for name in "abc"]
    await asyncio.sleep(0)
    waiters[1].cancel("before set_result")
    print(future.cancelled(), future.done())
    try:
        future.set_result("set")
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
    await asyncio.wait(waiters)
    print(log)


asyncio.run(main())
# expect: ['first', 'second'] ['first slept', 'second slept', ('callback', False)]
# expect: [CancelledError('')] [('timer', True), "timed cancelled ('at the same moment',)"]
# expect: [CancelledError('')] [('timer', True), "timed cancelled ('a little earlier',)"]
# expect: [('a', 'set'), ('b', ('after set_result',)), ('c', 'set')]
# expect: True True
# expect: InvalidStateError invalid state
# expect: [('a', ('before set_result',)), ('b', ('before set_result',)), ('c', ('before set_result',))]
