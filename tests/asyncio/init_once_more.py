# What calls __init__ once more in a wrong way, or a loop's own hook, breaks nothing.
import asyncio


async def leaf(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def numbers():
    yield 1


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(leaf(1))
    await asyncio.sleep(0)
    for arguments in ((5,), ()):
        try:
            task.__init__(*arguments)
        except TypeError as error:
            print(error)
    print(await task)
    dropped = asyncio.create_task(leaf(0))
    await dropped
    for options in ({"loop": 5}, {"loop": asyncio}):
        try:
            asyncio.Future.__init__(dropped, **options)
        except AttributeError as error:
            print(error)
    generator = numbers()
    loop._asyncgen_firstiter_hook(generator)
    print(len(loop._asyncgens))
    del generator
    print(len(loop._asyncgens))


asyncio.run(main())
# expect: a coroutine was expected, got 5
# expect: Task() missing required argument 'coro' (pos 1)
# expect: 1
# expect: 'int' object has no attribute 'get_debug'
# expect: module 'asyncio' has no attribute 'get_debug'
# expect: 1
# expect: 0
