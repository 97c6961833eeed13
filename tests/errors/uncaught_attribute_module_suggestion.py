import asyncio

asyncio.sleeep(1)
# exit: 1
