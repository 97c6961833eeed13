# A task understands only futures.
import asyncio


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def main():
    for value in (42, "text", [1]):
        try:
            await Yields(value)
        except RuntimeError as error:
            print(error)
    print(await Yields(None))


asyncio.run(main())
# expect: Task got bad yield: 42
# expect: Task got bad yield: 'text'
# expect: Task got bad yield: [1]
# expect: None
