# loop_factory= makes the loop, which then is not set as the current one.
import asyncio


def factory():
    print("factory")
    return asyncio.new_event_loop()


async def main():
    return asyncio.get_running_loop().is_running()


print(asyncio.run(main(), loop_factory=factory))
# expect: factory
# expect: True
asyncio.set_event_loop(None)
with asyncio.Runner(loop_factory=factory) as runner:
    print(runner.run(main()))
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
# expect: factory
# expect: True
# expect: There is no current event loop in thread 'MainThread'.
