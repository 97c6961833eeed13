# sleep with and without a result, zero, negative, and what it refuses.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await asyncio.sleep(1), await asyncio.sleep(0.5, "result"), loop.time() - start)
    print(await asyncio.sleep(0, "zero"), await asyncio.sleep(-5, result="negative"), loop.time() - start)
    print(await asyncio.sleep(True), loop.time() - start)
    for wrong in (float("nan"), "1", None):
        try:
            await asyncio.sleep(wrong)
        except (ValueError, TypeError) as error:
            print(repr(error))
    task = asyncio.create_task(asyncio.sleep(100))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(task.cancelled(), loop.time() - start)


asyncio.run(main())
# expect: None result 1.5
# expect: zero negative 1.5
# expect: None 2.5
# expect: ValueError('Invalid delay: NaN (not a number)')
# expect: TypeError("'<=' not supported between instances of 'str' and 'int'")
# expect: TypeError("'<=' not supported between instances of 'NoneType' and 'int'")
# expect: True 2.5
