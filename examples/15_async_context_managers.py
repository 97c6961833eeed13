"""Lesson 15: `async with`: set-up and clean-up that may wait.

`__aenter__` and `__aexit__` are coroutines.  `__aexit__` runs however the block ends: normally, by
an exception, or because the task was cancelled.
"""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        await asyncio.sleep(0.05)  # connecting takes a while
        print(f"  {self.name}: open")
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.05)  # so does saying goodbye
        print(f"  {self.name}: closed, after {kind.__name__ if kind else 'no error'}")
        return kind is KeyError  # true swallows the exception

    async def query(self, key):
        return {"answer": 42}[key]


@asynccontextmanager
async def transaction(connection):
    """The same as a generator: before the yield is entering, after it leaving."""
    print("  begin")
    try:
        yield connection
    except ValueError:
        print("  rollback")
        raise
    print("  commit")


async def main():
    print("normal:")
    async with Connection("db") as db:
        print("  answer:", await db.query("answer"))

    print("swallowed:")
    async with Connection("db") as db:
        await db.query("question")

    print("transactions:")
    async with Connection("db") as db:
        async with transaction(db):
            print("  work")
        try:
            async with transaction(db):
                raise ValueError("no good")
        except ValueError as error:
            print("  ValueError:", error)

    print("as many as it takes:")
    async with AsyncExitStack() as stack:
        for name in ("a", "b", "c"):
            await stack.enter_async_context(Connection(name))
        print("  all open; closed in reverse")

    print("cancelled:")
    task = asyncio.create_task(hold())
    await asyncio.sleep(0.1)
    task.cancel()
    await asyncio.wait([task])
    print("  task cancelled:", task.cancelled())


async def hold():
    async with Connection("held"):
        await asyncio.sleep(3600)


asyncio.run(main())
