# What asyncio logs of its loops: which way to wait it uses, and in debug mode when one is closed.
import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


async def main():
    logging.info("main runs in %s", asyncio.current_task().get_name())


asyncio.run(main())
# expect: DEBUG:asyncio:Using selector: EpollSelector
# expect: INFO:root:main runs in Task-1
asyncio.run(main(), debug=True)
# expect: DEBUG:asyncio:Using selector: EpollSelector
# expect: INFO:root:main runs in Task-4
# expect: DEBUG:asyncio:Close <_UnixSelectorEventLoop running=False closed=False debug=True>
loop = asyncio.new_event_loop()  # expect: DEBUG:asyncio:Using selector: EpollSelector
loop.close()
logging.getLogger("asyncio").setLevel(logging.WARNING)
asyncio.run(main(), debug=True)  # expect: INFO:root:main runs in Task-7
