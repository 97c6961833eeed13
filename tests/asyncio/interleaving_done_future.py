# Awaiting something that is done does not give up the turn.
import asyncio

log = []


async def other():
    for i in range(3):
        log.append(f"other{i}")
        await asyncio.sleep(0)


async def quick():
    log.append("quick")


async def main():
    task = asyncio.create_task(other())
    done = asyncio.get_running_loop().create_future()
    done.set_result(None)
    await done
    log.append("after done future")
    await quick()
    log.append("after quick coroutine")
    finished = asyncio.create_task(quick())
    await finished
    log.append("after task")
    await finished
    log.append("after finished task")
    await task
    print(log)


asyncio.run(main())
# expect: ['after done future', 'quick', 'after quick coroutine', 'other0', 'quick', 'other1', 'after task', 'after finished task', 'other2']
