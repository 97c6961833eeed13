# async methods, class methods, static methods, properties that give awaitables.
import asyncio


class Client:
    instances = 0

    def __init__(self, name):
        self.name = name

    @classmethod
    async def connect(cls, name):
        await asyncio.sleep(0.1)
        cls.instances += 1
        return cls(name)

    @staticmethod
    async def ping():
        await asyncio.sleep(0)
        return "pong"

    async def get(self, key):
        return f"{self.name}:{key}"

    @property
    async def status(self):
        return await self.ping() + "!"

    async def __call__(self, x):
        return x * 2


class Special(Client):
    async def get(self, key):
        return (await super().get(key)).upper()


async def main():
    client = await Special.connect("c")
    print(await client.get("k"), await Client.ping(), await client.status, await client(4), Special.instances, Client.instances)
    print(await asyncio.gather(*map(client.get, "abc")))


asyncio.run(main())
# expect: C:K pong pong! 8 1 0
# expect: ['C:A', 'C:B', 'C:C']
