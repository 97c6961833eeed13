# A notified waiter of a Condition is cancelled while it waits for the lock again.
import asyncio


async def waiter(condition, name, log):
    try:
        async with condition:
            try:
                log.append((name, await condition.wait()))
            finally:
                log.append((name, "locked", condition.locked()))
    except BaseException as error:
        log.append((name, repr(error), asyncio.current_task().cancelling()))
        raise


async def main():
    for moments in ([0.5], [0.5, 0.6], [0.2], [1], [0.5, 1], [0.5, 0.5]):
        for error in None, RuntimeError("broken"):
            log = []
            condition = asyncio.Condition()
            tasks = [asyncio.create_task(waiter(condition, name, log)) for name in "ab"]
            await asyncio.sleep(0)
            loop = asyncio.get_running_loop()
            for moment in moments:
                loop.call_later(moment, tasks[0].cancel, f"at {moment}")
            try:
                async with condition:
                    await asyncio.sleep(0.25)
                    condition.notify()
                    log.append("notified one")
                    await asyncio.sleep(0.75)
                    log.append("releases")
                    if error is not None:
                        raise error
            except RuntimeError:
                log.append("holder failed")
            await asyncio.sleep(1)
            log.append(str(condition).split("[")[-1])
            async with condition:
                condition.notify_all()
            await asyncio.wait(tasks)
            print(moments, error)
            for line in log:
                print("   ", line)


asyncio.run(main())
