# The blocking call is two plain functions down: the whole stack is shown.
# flags: --debug --quiet=summary
import asyncio
import time


def download(url):
    retry(3)


def retry(times):
    for _ in range(times):
        time.sleep(0.2)


async def main():
    other = asyncio.create_task(asyncio.sleep(0.1), name="other")
    await asyncio.sleep(0)
    download("http://example.org")
    await other


asyncio.run(main())
