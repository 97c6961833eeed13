"""A log record: one message with all that is known of where, when and how it came about."""

import sys
import time

from logging._levels import getLevelName

__name__ = "logging"

_start = time.time_ns()


def _task_name():
    """The name of the task that is running, if asyncio is in use at all."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        task = asyncio.current_task()
    except Exception:  # no loop is running
        return None
    return None if task is None else task.get_name()


class LogRecord:
    """Made by a logger for each message, and handed to the handlers."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None,
                 **kwargs):
        now = time.time_ns()
        # log("%(a)s", {"a": 1}): a single mapping stands for the arguments by name.
        if args and len(args) == 1 and args[0] and hasattr(args[0], "keys"):
            args = args[0]
        self.name, self.msg, self.args = name, msg, args
        self.levelname, self.levelno = getLevelName(level), level
        self.pathname = pathname
        self.filename = pathname.rsplit("/", 1)[-1]
        dot = self.filename.rfind(".")
        self.module = self.filename[:dot] if dot > 0 else self.filename
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created = now / 1e9
        self.msecs = now % 1_000_000_000 // 1_000_000 + 0.0
        self.relativeCreated = (now - _start) / 1e6
        # There is one thread and one process.
        self.thread, self.threadName = 1, "MainThread"
        self.processName, self.process = "MainProcess", _process_id()
        self.taskName = _task_name()

    def getMessage(self):
        """The message with its arguments put in."""
        message = str(self.msg)
        return message % self.args if self.args else message

    def __repr__(self):
        return (f"<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "
                f'"{self.msg}">')


def _process_id():
    from posix import getpid
    return getpid()


_factory = LogRecord


def setLogRecordFactory(factory):
    """Have another class or function make the records."""
    global _factory
    _factory = factory


def getLogRecordFactory():
    """What makes the records."""
    return _factory


def makeLogRecord(dict):
    """A record with the given attributes."""
    record = _factory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record
