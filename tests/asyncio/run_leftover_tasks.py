# What is still running when main ends is cancelled, waited for, and its errors are reported.
import asyncio


async def polite(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("polite", n)
        await asyncio.sleep(1)
        print("polite", n, "is clean")


async def rude():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("rude")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("stubborn goes on")
        await asyncio.sleep(3)
        print("stubborn ends")


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print(context["message"], repr(context["exception"]), sorted(context))
    )
    tasks = [asyncio.create_task(coro) for coro in (polite(1), rude(), stubborn(), polite(2))]
    await asyncio.sleep(0)
    print("main ends", len(tasks))


asyncio.run(main())
# expect: main ends 4
# expect: polite 1
# expect: stubborn goes on
# expect: polite 2
# expect: polite 1 is clean
# expect: polite 2 is clean
# expect: stubborn ends
# expect: unhandled exception during asyncio.run() shutdown ValueError('rude') ['exception', 'message', 'task']
