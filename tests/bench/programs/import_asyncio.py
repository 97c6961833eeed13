# Only asyncio: start-up and exit.
# row: start-up, with import asyncio
# items: 1 start
# measure: start
# goal: 2 ms
import asyncio
