"""Names and reasons that are wide, long, or mean something in markup."""

import asyncio


async def work(seconds):
    await asyncio.sleep(seconds)
    return "<b>&\"'</b></script>"


async def main():
    await asyncio.gather(
        asyncio.create_task(work(0.1), name="東京の天気予報"),
        asyncio.create_task(work(0.2), name="<script>alert(1)</script>"),
        asyncio.create_task(work(0.3), name="a name that is much longer than there is room for"),
        asyncio.create_task(work(0.4), name="e\u0301te\u0301"),
    )


asyncio.run(main())
