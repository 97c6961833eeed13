# cancel() in the very turn in which the awaited thing completes: a table of who goes first.
import asyncio


async def waiter(make, log):
    try:
        log.append(("result", await make()))
    except asyncio.CancelledError as error:
        log.append(("cancelled", error.args))
    except Exception as error:
        log.append(("failed", repr(error)))
    log.append(("cancelling", asyncio.current_task().cancelling()))
    try:
        await asyncio.sleep(0)
        log.append("went on")
    except asyncio.CancelledError as error:
        log.append(("cancelled later", error.args))


async def fails(delay):
    await asyncio.sleep(delay)
    raise ValueError("child")


async def main():
    loop = asyncio.get_running_loop()
    lock = asyncio.Lock()
    event = asyncio.Event()
    queue = asyncio.Queue()
    semaphore = asyncio.Semaphore(0)
    future = None

    def fresh():
        nonlocal future
        future = loop.create_future()
        return future

    kinds = {
        "future": (lambda: fresh(), lambda: future.set_result("set")),
        "failing future": (lambda: fresh(), lambda: future.set_exception(KeyError("set"))),
        "cancelled future": (lambda: fresh(), lambda: future.cancel("future")),
        "task": (lambda: asyncio.create_task(asyncio.sleep(1, "slept")), None),
        "failing task": (lambda: asyncio.create_task(fails(1)), None),
        "coroutine": (lambda: asyncio.sleep(1, "slept"), None),
        "gather": (lambda: asyncio.gather(asyncio.sleep(1, "a"), asyncio.sleep(1, "b")), None),
        "shield": (lambda: asyncio.shield(asyncio.sleep(1, "shielded")), None),
        "wait_for": (lambda: asyncio.wait_for(asyncio.sleep(1, "waited"), 1), None),
        "lock": (lambda: lock.acquire(), lock.release),
        "semaphore": (lambda: semaphore.acquire(), semaphore.release),
        "event": (lambda: event.wait(), event.set),
        "get": (lambda: queue.get(), lambda: queue.put_nowait("item")),
    }
    for kind, (make, complete) in kinds.items():
        for order in "cancel first", "complete first", "one turn after":
            log = []
            if kind == "lock":
                await lock.acquire()
            event.clear()
            task = asyncio.create_task(waiter(make, log))
            if complete is None:
                if order == "cancel first":
                    loop.call_later(1, task.cancel, "now")
                    await asyncio.sleep(0)
                else:
                    await asyncio.sleep(0)
                    await asyncio.sleep(0)
                    loop.call_later(1, task.cancel, "now")
                await asyncio.sleep(2)
            else:
                await asyncio.sleep(0.1)
                for act in (["cancel", "complete"] if order == "cancel first" else ["complete", "cancel"]):
                    if act == "cancel":
                        if order == "one turn after":
                            await asyncio.sleep(0)
                        task.cancel("now")
                    else:
                        try:
                            complete()
                        except (RuntimeError, asyncio.InvalidStateError) as error:
                            log.append(repr(error))
                await asyncio.sleep(0.1)
            print(f"{kind}, {order}: {log}")
            if lock.locked():
                lock.release()
            while not queue.empty():
                queue.get_nowait()
            while not semaphore.locked():
                await semaphore.acquire()


asyncio.run(main())
# expect: future, cancel first: ["InvalidStateError('invalid state')", ('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: future, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: future, one turn after: [('result', 'set'), ('cancelling', 0), ('cancelled later', ('now',))]
# expect: failing future, cancel first: ["InvalidStateError('invalid state')", ('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: failing future, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: failing future, one turn after: [('failed', "KeyError('set')"), ('cancelling', 0), ('cancelled later', ('now',))]
# expect: cancelled future, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: cancelled future, complete first: [('cancelled', ('future',)), ('cancelling', 1), 'went on']
# expect: cancelled future, one turn after: [('cancelled', ('future',)), ('cancelling', 0), ('cancelled later', ('now',))]
# expect: task, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: task, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: task, one turn after: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: failing task, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: failing task, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: failing task, one turn after: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: coroutine, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: coroutine, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: coroutine, one turn after: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: gather, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: gather, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: gather, one turn after: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: shield, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: shield, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: shield, one turn after: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: wait_for, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: wait_for, complete first: [('cancelled', ()), ('cancelling', 1), 'went on']
# expect: wait_for, one turn after: [('cancelled', ()), ('cancelling', 1), 'went on']
# expect: lock, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: lock, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: lock, one turn after: [('result', True), ('cancelling', 0), ('cancelled later', ('now',))]
# expect: semaphore, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: semaphore, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: semaphore, one turn after: [('result', True), ('cancelling', 0), ('cancelled later', ('now',))]
# expect: event, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: event, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: event, one turn after: [('result', True), ('cancelling', 0), ('cancelled later', ('now',))]
# expect: get, cancel first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: get, complete first: [('cancelled', ('now',)), ('cancelling', 1), 'went on']
# expect: get, one turn after: [('result', 'item'), ('cancelling', 0), ('cancelled later', ('now',))]
