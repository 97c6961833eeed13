# The coroutine of a task that sleeps goes on by somebody else's hand before the task's own turn.
import asyncio


async def sleeper(log):
    log.append("sleeps")
    await asyncio.sleep(1)
    log.append("slept")
    await asyncio.sleep(1)
    log.append("slept again")


async def overtake(delay, rounds, look):
    log = []
    task = asyncio.create_task(sleeper(log))
    await asyncio.sleep(delay)
    for _ in range(rounds):
        await asyncio.sleep(0)
    if look:
        print(" ", task._fut_waiter)
    try:
        print(" ", task.get_coro().send(None))
    except RuntimeError as error:
        print("  refused:", error)
    print(" ", log, task._fut_waiter)
    task.cancel("enough")
    try:
        await task
        print("  done", log)
    except BaseException as error:
        print(" ", type(error).__name__, error, log)


async def main():
    for delay, rounds in ((0.5, 0), (1, 0), (1, 1), (1, 2)):
        for look in (False, True):
            print(delay, rounds, look)
            await overtake(delay, rounds, look)


asyncio.run(main())
