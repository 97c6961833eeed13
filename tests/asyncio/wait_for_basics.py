# wait_for gives the result in time, or cancels and raises TimeoutError.
import asyncio


async def work(seconds):
    try:
        await asyncio.sleep(seconds)
        return f"slept {seconds}"
    except asyncio.CancelledError:
        print("work cancelled")
        raise
    finally:
        print("work finally")


async def main():
    print(await asyncio.wait_for(work(1), 2))
    try:
        await asyncio.wait_for(work(3), timeout=2)
    except TimeoutError as error:
        print("TimeoutError", repr(str(error)), type(error.__cause__).__name__, asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(work(1), None))
    try:
        await asyncio.wait_for(work(1), 0)
    except TimeoutError:
        print("no time at all")
    print(asyncio.get_running_loop().time())


asyncio.run(main())
# expect: work finally
# expect: slept 1
# expect: work cancelled
# expect: work finally
# expect: TimeoutError '' CancelledError True
# expect: work finally
# expect: slept 1
# expect: no time at all
# expect: 4.0
