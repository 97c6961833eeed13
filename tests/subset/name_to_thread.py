# A name of asyncio that Awl has not.
from asyncio import to_thread
# exit: 1
# oracle: skip: Awl refuses it
