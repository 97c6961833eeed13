# The other task would set it: the event is an attribute of an object.
import asyncio


class Server:
    def __init__(self):
        self.started = asyncio.Event()
        self.stopped = asyncio.Event()

    async def serve(self):
        await self.stopped.wait()
        self.started.set()

    async def stop(self):
        await self.started.wait()
        self.stopped.set()


async def main():
    server = Server()
    async with asyncio.TaskGroup() as group:
        group.create_task(server.serve(), name="serve")
        group.create_task(server.stop(), name="stop")


asyncio.run(main())
# oracle: hangs
# exit: 3
