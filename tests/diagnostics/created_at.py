# The line that made the task, not one of the library.
import asyncio
import sys


async def worker():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(worker(), name="worker")
    await asyncio.sleep(0)
    text = repr(task)
    print(text[text.rindex(" created at") :].rstrip(">"), file=sys.stderr)
    await task


asyncio.run(main(), debug=True)
