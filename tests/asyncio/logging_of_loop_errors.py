# The loop logs what nobody handles, through the logger "asyncio".
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(name)s %(levelname)s %(message)s")


class Short(logging.Formatter):
    def format(self, record):
        return f"{record.name} {record.levelname} {record.getMessage().splitlines()[0]} {record.exc_info[1]!r}"


logging.getLogger().handlers[0].setFormatter(Short())


def fail():
    raise ValueError("in a callback")


async def main():
    asyncio.get_running_loop().call_soon(fail)
    await asyncio.sleep(0)
    print("still running")


asyncio.run(main())
# expect: asyncio ERROR Exception in callback fail() at tests/asyncio/logging_of_loop_errors.py:17 ValueError('in a callback')
# expect: still running
