# Only futures, and None, may be yielded up to a task.
import asyncio


class Bad:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


async def work(value):
    try:
        await Bad(value)
    except RuntimeError as error:
        print(error)
        return "recovered"


async def main():
    for value in (42, "text", [1]):
        print(await asyncio.create_task(work(value)))
    await Bad(None)
    print("None is one turn")


asyncio.run(main())
# expect: Task got bad yield: 42
# expect: recovered
# expect: Task got bad yield: 'text'
# expect: recovered
# expect: Task got bad yield: [1]
# expect: recovered
# expect: None is one turn
