# What asyncio says when it gets something that is no awaitable.
import asyncio


async def coro(): ...


async def main():
    for call in (lambda: asyncio.gather(1), lambda: asyncio.create_task(2), lambda: asyncio.ensure_future("x"), lambda: asyncio.shield(None)):
        try:
            await call()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    for call in (lambda: asyncio.wait([]), lambda: asyncio.wait(3), lambda: asyncio.wait_for(1, 1), lambda: asyncio.wait({asyncio.current_task()}, return_when="x")):
        try:
            await call()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
# expect: TypeError An asyncio.Future, a coroutine or an awaitable is required
# expect: TypeError a coroutine was expected, got 2
# expect: TypeError An asyncio.Future, a coroutine or an awaitable is required
# expect: TypeError An asyncio.Future, a coroutine or an awaitable is required
# expect: ValueError Set of Tasks/Futures is empty.
# expect: TypeError 'int' object is not iterable
# expect: TypeError object int can't be used in 'await' expression
# expect: ValueError Invalid return_when value: x
for wrong in (coro, 3, None):
    try:
        asyncio.run(wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, str(error).split(" at 0x")[0])
# expect: ValueError a coroutine was expected, got <function coro
# expect: ValueError a coroutine was expected, got 3
# expect: ValueError a coroutine was expected, got None
