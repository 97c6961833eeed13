# What Runner and run refuse.
import asyncio


async def nothing():
    return "nothing"


async def main():
    coro = nothing()
    for attempt in (lambda: asyncio.run(coro), lambda: asyncio.Runner().run(coro)):
        try:
            attempt()
        except RuntimeError as error:
            print(error)
    coro.close()


asyncio.run(main())
# expect: asyncio.run() cannot be called from a running event loop
# expect: Runner.run() cannot be called from a running event loop
for wrong in (3, None, nothing, "text"):
    try:
        asyncio.run(wrong)
    except ValueError as error:
        print(str(error).split(" at 0x")[0])
# expect: a coroutine was expected, got 3
# expect: a coroutine was expected, got None
# expect: a coroutine was expected, got <function nothing
# expect: a coroutine was expected, got 'text'
with asyncio.Runner(debug=True) as runner:
    print(runner.get_loop().get_debug(), runner.run(nothing()))  # expect: True nothing
with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
    print(runner.run(nothing()))  # expect: nothing
print(asyncio.run(nothing(), loop_factory=asyncio.SelectorEventLoop))  # expect: nothing
