# sleep: zero, negative, nan, results, infinity cancelled.
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    print(await asyncio.sleep(0), await asyncio.sleep(-1, "negative"), await asyncio.sleep(0.5, [1]))
    print(loop.time() - start)
    for wrong in (float("nan"), "text", None):
        try:
            await asyncio.sleep(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
    task = asyncio.create_task(asyncio.sleep(float("inf")))
    await asyncio.sleep(1000)
    print(task.done(), task.cancel())
    print(await asyncio.gather(task, return_exceptions=True))


asyncio.run(main())
# expect: None negative [1]
# expect: 0.5
# expect: ValueError Invalid delay: NaN (not a number)
# expect: TypeError '<=' not supported between instances of 'str' and 'int'
# expect: TypeError '<=' not supported between instances of 'NoneType' and 'int'
# expect: False True
# expect: [CancelledError('')]
