"""The names of CPython's asyncio that Awl does not have yet, and what to use instead."""

_STREAMS = "Awl has no network yet"
_PROCESSES = "Awl starts no other programs yet"
_THREADS = (
    "Awl has no threads yet; if the work can be cut into steps, "
    "put `await asyncio.sleep(0)` between them"
)

_INSTEAD = {
    "open_connection": _STREAMS,
    "open_unix_connection": _STREAMS,
    "start_server": _STREAMS,
    "start_unix_server": _STREAMS,
    "StreamReader": _STREAMS,
    "StreamWriter": _STREAMS,
    "Protocol": _STREAMS,
    "Transport": _STREAMS,
    "create_subprocess_exec": _PROCESSES,
    "create_subprocess_shell": _PROCESSES,
    "to_thread": _THREADS,
    "run_coroutine_threadsafe": _THREADS,
    "wrap_future": _THREADS,
}


def refuse(name):
    """Raise the AttributeError for a `name` that the package has not got."""
    message = f"module 'asyncio' has no attribute '{name}'"
    if name in _INSTEAD:
        message += f": {_INSTEAD[name]}"
    raise AttributeError(message)
