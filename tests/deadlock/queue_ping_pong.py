# Each waits for the other to write first.
import asyncio


async def player(inbox, outbox):
    ball = await inbox.get()
    await outbox.put(ball + 1)


async def main():
    a, b = asyncio.Queue(), asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(player(a, b), name="ping")
        group.create_task(player(b, a), name="pong")


asyncio.run(main())
# oracle: hangs
# exit: 3
