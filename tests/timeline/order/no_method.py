"""Methods may do anything to their object."""

import asyncio


class Client:
    def __init__(self):
        self.pages = 0

    async def fetch(self):
        self.pages += 1
        await asyncio.sleep(self.pages)


async def main():
    client = Client()
    await client.fetch()
    await client.fetch()


asyncio.run(main())
