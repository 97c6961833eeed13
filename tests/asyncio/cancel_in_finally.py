# A finally block may await, and is not interrupted unless somebody cancels again.
import asyncio


async def work(label):
    try:
        await asyncio.sleep(10)
    finally:
        print(label, "cleans")
        await asyncio.sleep(1)
        print(label, "clean")


async def main():
    first = asyncio.create_task(work("first"))
    second = asyncio.create_task(work("second"))
    await asyncio.sleep(0)
    first.cancel()
    second.cancel()
    await asyncio.sleep(0.5)
    second.cancel()
    print(await asyncio.gather(first, second, return_exceptions=True))


asyncio.run(main())
# expect: first cleans
# expect: second cleans
# expect: first clean
# expect: [CancelledError(''), CancelledError('')]
