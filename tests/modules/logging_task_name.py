# %(taskName)s is the task that logs, and None outside of tasks.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="[%(taskName)s] %(message)s", level=logging.INFO)


async def work(n):
    logging.info("start %d", n)
    await asyncio.sleep(n)
    logging.info("end %d", n)


async def main():
    logging.info("in main")
    async with asyncio.TaskGroup() as group:
        group.create_task(work(2), name="slow")
        group.create_task(work(1), name="quick")


logging.info("before")  # expect: [None] before
asyncio.run(main())
# expect: [Task-1] in main
# expect: [slow] start 2
# expect: [quick] start 1
# expect: [quick] end 1
# expect: [slow] end 2
