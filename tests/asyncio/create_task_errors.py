# What create_task refuses.
import asyncio


async def work():
    pass


async def main():
    for thing in (3, work, None, asyncio.sleep, [1]):
        try:
            asyncio.create_task(thing)
        except TypeError as error:
            print(str(error).split(" at 0x")[0])


coroutine = work()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)  # expect: no running event loop
coroutine.close()
asyncio.run(main())
# expect: a coroutine was expected, got 3
# expect: a coroutine was expected, got <function work
# expect: a coroutine was expected, got None
# expect: a coroutine was expected, got <function sleep
# expect: a coroutine was expected, got [1]
