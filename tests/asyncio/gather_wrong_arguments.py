# What is no awaitable; awaitables of another loop.
import asyncio


async def main():
    for wrong in ((3,), (None,), ([asyncio.sleep(0)],)):
        try:
            asyncio.gather(*wrong)
        except TypeError as error:
            print(error)
        for part in wrong:
            if isinstance(part, list):
                part[0].close()
    other = asyncio.new_event_loop()
    here, there = asyncio.Future(), other.create_future()
    try:
        asyncio.gather(here, there)
    except ValueError as error:
        print(error)
    other.close()


asyncio.run(main())
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: An asyncio.Future, a coroutine or an awaitable is required
# expect: unhashable type: 'list'
# expect: The future belongs to a different loop than the one specified as the loop argument
