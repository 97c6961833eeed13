# sleep gives back its result, and negative times are no wait.
import asyncio


async def main():
    print(await asyncio.sleep(0.1), await asyncio.sleep(0.1, "result"), await asyncio.sleep(-5, result="past"))
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(3600)
    print(round(loop.time() - start, 3))
    for bad in ("a", None, float("nan")):
        try:
            await asyncio.sleep(bad)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
# expect: None result past
# expect: 3600.0
# expect: TypeError '<=' not supported between instances of 'str' and 'int'
# expect: TypeError '<=' not supported between instances of 'NoneType' and 'int'
# expect: ValueError Invalid delay: NaN (not a number)
