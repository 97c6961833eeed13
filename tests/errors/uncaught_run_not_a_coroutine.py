import asyncio


async def main():
    pass


asyncio.run(None)
# exit: 1
