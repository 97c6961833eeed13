# SystemExit and KeyboardInterrupt leave a group alone, not in an ExceptionGroup.
import asyncio


async def leave(error):
    await asyncio.sleep(1)
    raise error


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work ends")


async def main(error, in_body):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work())
            if in_body:
                await asyncio.sleep(1)
                raise error
            group.create_task(leave(error))
    except BaseException as caught:
        print("main", repr(caught))
        raise


for error in (SystemExit(3), KeyboardInterrupt("k")):
    for in_body in (True, False):
        try:
            asyncio.run(main(error, in_body))
        except BaseException as caught:
            print("run", repr(caught))
# expect: work ends
# expect: main SystemExit(3)
# expect: run SystemExit(3)
# expect: work ends
# expect: main SystemExit(3)
# expect: run SystemExit(3)
# expect: work ends
# expect: main KeyboardInterrupt('k')
# expect: run KeyboardInterrupt('k')
# expect: work ends
# expect: main KeyboardInterrupt('k')
# expect: run KeyboardInterrupt('k')
