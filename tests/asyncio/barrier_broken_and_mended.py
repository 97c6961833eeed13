# A Barrier that is aborted, reset, left by cancellation, in each of its states.
import asyncio


async def party(barrier, name, log):
    try:
        place = await barrier.wait()
        log.append(f"{name} place {place}")
    except BaseException as error:
        log.append(f"{name} {error!r}")
        if isinstance(error, asyncio.CancelledError):
            raise


def state(barrier):
    return str(barrier).split("[")[-1], barrier.n_waiting, barrier.parties, barrier.broken


async def main():
    for act in ("nothing", "abort", "reset", "cancel first", "cancel second", "third", "third and cancel",
                "third and abort", "third and reset"):
        log = []
        barrier = asyncio.Barrier(3)
        tasks = [asyncio.create_task(party(barrier, name, log)) for name in "ab"]
        await asyncio.sleep(0.1)
        print(act, state(barrier))
        if act == "abort":
            await barrier.abort()
        elif act == "reset":
            await barrier.reset()
        elif act == "cancel first":
            tasks[0].cancel("a")
        elif act == "cancel second":
            tasks[1].cancel("b")
        elif act.startswith("third"):
            tasks.append(asyncio.create_task(party(barrier, "c", log)))
            await asyncio.sleep(0)
            print("   ", state(barrier))
            if act.endswith("cancel"):
                tasks[0].cancel("a")
            elif act.endswith("abort"):
                await barrier.abort()
            elif act.endswith("reset"):
                await barrier.reset()
        print("   ", state(barrier))
        await asyncio.sleep(0.1)
        print("   ", log, state(barrier))
        late = [asyncio.create_task(party(barrier, name, log)) for name in "xyz"]
        await asyncio.sleep(0.1)
        print("   ", log[-3:], state(barrier))
        await barrier.reset()
        await asyncio.sleep(0.1)
        print("   ", state(barrier))
        for task in tasks + late:
            task.cancel()
        await asyncio.wait(tasks + late)
    one = asyncio.Barrier(1)
    async with one as place:
        print(place, state(one))
    print(await one.wait(), await one.wait())
    for wrong in 0, -1, "x", 1.5:
        try:
            print(asyncio.Barrier(wrong).parties)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
