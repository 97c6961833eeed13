# The first error ends the gather; the others go on, and later errors are silent.
import asyncio


async def fails(seconds, text):
    await asyncio.sleep(seconds)
    print("raises", text)
    raise ValueError(text)


async def main():
    slow = asyncio.create_task(asyncio.sleep(0.5, "slow"))
    try:
        await asyncio.gather(fails(0.2, "two"), fails(0.1, "one"), slow)
    except ValueError as error:
        print("got", error)
    print(slow.done())
    await asyncio.sleep(0.3)
    print(await slow)
    results = await asyncio.gather(fails(0.2, "two"), fails(0.1, "one"), return_exceptions=True)
    print(results)


asyncio.run(main())
# expect: raises one
# expect: got one
# expect: False
# expect: raises two
# expect: slow
# expect: raises one
# expect: raises two
# expect: [ValueError('two'), ValueError('one')]
