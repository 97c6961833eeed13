import asyncio
await asyncio.sleep(1)
# exit: 1
