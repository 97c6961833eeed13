# A name of asyncio, asked for where it is used.
import asyncio

asyncio.open_connection
# exit: 1
# oracle: skip: Awl refuses it
