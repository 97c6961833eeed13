"""What the library takes from the machine below it: the only file that differs between hosts.

On Awl the event loop and its handles are native. Under CPython a module of the same name, with the
same eight names, stands in for this file.
"""

from _asyncio import CancelledError, EventLoop, Handle, InvalidStateError, TimerHandle
from _asyncio import _set_result_unless_cancelled, sleeps_natively
