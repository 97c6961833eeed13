"""Handlers: they bring a record to where it is to be read; and filters, which may stop it."""

import sys

from logging._formatter import _default_formatter
from logging._levels import NOTSET, WARNING, _check_level, getLevelName

__name__ = "logging"

raiseExceptions = True  # whether errors within logging are shown; also logging.raiseExceptions

_handlers = {}  # handlers by their names
_open_handlers = []  # in the order they were made; shutdown() closes them backwards


class Filter:
    """Lets only records of a logger and those below it through."""

    def __init__(self, name=""):
        self.name = name

    def filter(self, record):
        """Whether the record may go on."""
        return not self.name or (record.name + ".").startswith(self.name + ".")


class Filterer:
    """What loggers and handlers share: a list of filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Add a Filter, or a function of a record."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Take a filter away."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """The record if all filters let it through, or what they made of it; else False."""
        for filter in self.filters:
            answer = filter.filter(record) if hasattr(filter, "filter") else filter(record)
            if not answer:
                return False
            if answer is not True and isinstance(answer, type(record)):
                record = answer
        return record


class Handler(Filterer):
    """Base of all handlers; a subclass defines emit()."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name = None
        self.level = _check_level(level)
        self.formatter = None
        self._closed = False
        _open_handlers.append(self)

    def get_name(self):
        """The name it can be found under."""
        return self._name

    def set_name(self, name):
        """Give it a name to be found under."""
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self

    name = property(get_name, set_name)

    # There is one thread, so there is nothing to lock.

    def createLock(self):
        """Does nothing."""

    acquire = release = createLock

    def setLevel(self, level):
        """Handle records from this level on."""
        self.level = _check_level(level)

    def setFormatter(self, fmt):
        """Have the text of records made by a Formatter."""
        self.formatter = fmt

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _default_formatter).format(record)

    def emit(self, record):
        """Bring a record to its place."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """emit(), if the filters allow it."""
        record = self.filter(record)
        if record:
            self.emit(record)
        return record

    def flush(self):
        """Hand over what is in a buffer."""

    def close(self):
        """Forget the handler."""
        self._closed = True
        _handlers.pop(self._name, None)
        if self in _open_handlers:
            _open_handlers.remove(self)

    def handleError(self, record):
        """Called when emit() fails: show it, but let the program go on."""
        import logging
        if not logging.raiseExceptions or not sys.stderr:
            return
        import traceback
        error = sys.exception()
        text = ["--- Logging error ---\n", *traceback.format_exception(error), "Call stack:\n"]
        # Not the frames of logging itself: they are not to blame.
        frame = error.__traceback__.tb_frame
        while frame is not None and _is_internal(frame):
            frame = frame.f_back
        if frame is not None:
            text += traceback.format_stack(frame)
        try:
            text.append(f"Message: {record.msg!r}\nArguments: {record.args}\n")
        except Exception:
            text.append("Unable to print the message and arguments - possible formatting error.\n"
                        "Use the traceback above to help find the error.\n")
        try:
            sys.stderr.write("".join(text))
        except OSError:
            pass

    def __repr__(self):
        return f"<{type(self).__name__} ({getLevelName(self.level)})>"


def _is_internal(frame):
    """Whether a frame is one of this package."""
    name = frame.f_globals.get("__name__", "")
    return name == "logging" or name.startswith("logging.")


class StreamHandler(Handler):
    """Writes to a stream, stderr unless another is given."""

    terminator = "\n"
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()

    def emit(self, record):
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write to another stream from now on; returns the old one."""
        if stream is self.stream:
            return None
        old, self.stream = self.stream, stream
        if old is not None and hasattr(old, "flush"):
            old.flush()
        return old

    def __repr__(self):
        name = str(getattr(self.stream, "name", ""))
        if name:
            name += " "
        return f"<{type(self).__name__} {name}({getLevelName(self.level)})>"


class FileHandler(StreamHandler):
    """Writes to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        from os.path import abspath
        self.baseFilename = abspath(filename)
        self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
        super().__init__(None)
        self.stream = None if delay else self._open()

    def _open(self):
        return open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        if self.stream is None and not self._closed:
            self.stream = self._open()
        if self.stream is not None:
            super().emit(record)

    def close(self):
        if self.stream is not None:
            self.flush()
            self.stream.close()
            self.stream = None
        super().close()

    def __repr__(self):
        return f"<{type(self).__name__} {self.baseFilename} ({getLevelName(self.level)})>"


class _StderrHandler(StreamHandler):
    """Writes to whatever sys.stderr is at the moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


class NullHandler(Handler):
    """Does nothing: for libraries that log and leave it to the program what becomes of it."""

    def handle(self, record):
        """Does nothing."""

    emit = handle


lastResort = _StderrHandler(WARNING)  # used where no handler was set up


def getHandlerByName(name):
    """The handler with this name, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """The names of all handlers that have one."""
    return frozenset(_handlers)


def shutdown(handlerList=None):
    """Flush and close all handlers, the last one made first."""
    for handler in reversed(list(_open_handlers if handlerList is None else handlerList)):
        try:
            handler.flush()
            handler.close()
        except (OSError, ValueError):
            pass  # a stream that is closed already
