# The warning names the method with its class.
import asyncio


class Client:
    async def get(self):
        return 1


async def main():
    Client().get()
    print("forgot to await")


asyncio.run(main())  # expect: forgot to await
# stderr: RuntimeWarning: coroutine 'Client.get' was never awaited
