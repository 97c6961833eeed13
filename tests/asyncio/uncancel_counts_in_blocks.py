# cancelling() and uncancel() around timeouts and groups: who takes back which request.
import asyncio


def requests():
    return asyncio.current_task().cancelling()


async def timeout_alone():
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            finally:
                print("in finally", requests())
    except TimeoutError:
        print("timed out", requests())


async def timeout_and_cancel():
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            finally:
                print("in finally", requests())
    except TimeoutError:
        print("timed out", requests())
    except asyncio.CancelledError as error:
        print("cancelled", error.args, requests())
        raise


async def group_fails():
    async def fails():
        raise ValueError

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails())
            try:
                await asyncio.sleep(1)
            finally:
                print("in finally", requests())
    except* ValueError:
        print("group failed", requests())
    print("goes on", requests())


async def group_fails_in_timeout():
    try:
        async with asyncio.timeout(1):
            await group_fails()
            await asyncio.sleep(2)
    except TimeoutError:
        print("timed out", requests())


async def swallower():
    for number in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as error:
            print("swallowed", error.args, requests())
    print("uncancel", [asyncio.current_task().uncancel() for _ in range(4)])


async def main():
    loop = asyncio.get_running_loop()
    for work, moments in (
        (timeout_alone, []), (timeout_and_cancel, [0.05]), (timeout_and_cancel, [0.1]),
        (timeout_and_cancel, [0.1, 0.1]), (timeout_and_cancel, [0.05, 0.05]), (group_fails, []),
        (group_fails, [0]), (group_fails_in_timeout, []), (group_fails_in_timeout, [0.5]),
        (group_fails_in_timeout, [1]), (swallower, [0.5, 0.6, 0.7]),
    ):
        print(f"-- {work.__name__} {moments}")
        task = asyncio.create_task(work())
        for moment in moments:
            loop.call_later(moment, task.cancel, f"at {moment}")
        await asyncio.wait([task])
        print(task.cancelled(), task.cancelling())


asyncio.run(main())
