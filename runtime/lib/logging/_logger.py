"""Loggers: the tree of names messages are sent to."""

import sys

from logging import _handlers, _record
from logging._handlers import Filterer, _is_internal
from logging._levels import (CRITICAL, DEBUG, ERROR, INFO, NOTSET, WARNING, _check_level,
                             getLevelName)

__name__ = "logging"


class PlaceHolder:
    """Stands in the table for a name that only loggers below it have been asked for."""

    def __init__(self, logger):
        self.loggers = [logger]


class Manager:
    """The table of all loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self.disable = NOTSET  # messages up to this level go nowhere
        self.loggerDict = {}
        self.loggerClass = None
        self.emittedNoHandlerWarning = False

    def getLogger(self, name):
        """The logger of this name, made at the first call."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        found = self.loggerDict.get(name)
        if isinstance(found, Logger):
            return found
        logger = (self.loggerClass or _logger_class)(name)
        logger.manager = self
        self.loggerDict[name] = logger
        if found is not None:
            # Loggers below that were there before get this one as their parent.
            for child in found.loggers:
                if not child.parent.name.startswith(name):
                    logger.parent = child.parent
                    child.parent = logger
        self._find_parent(logger)
        return logger

    def _find_parent(self, logger):
        """The nearest logger above; on the way, leave word that this one is below."""
        name = logger.name
        while "." in name:
            name = name.rpartition(".")[0]
            found = self.loggerDict.get(name)
            if isinstance(found, Logger):
                logger.parent = found
                return
            if found is None:
                self.loggerDict[name] = PlaceHolder(logger)
            elif logger not in found.loggers:
                found.loggers.append(logger)
        logger.parent = self.root

    def setLoggerClass(self, klass):
        """Make loggers of another class from now on."""
        _check_logger_class(klass)
        self.loggerClass = klass


class Logger(Filterer):
    """Takes messages, and gives those that are grave enough to its handlers and its parents'."""

    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _check_level(level)
        self.parent = None
        self.propagate = True  # give messages to the handlers of the parents too
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        """Take messages from this level on."""
        self.level = _check_level(level)

    def debug(self, msg, *args, **kwargs):
        """Log a message for those who look for a mistake."""
        if self.isEnabledFor(DEBUG):
            self._log(DEBUG, msg, args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """Log that all goes well."""
        if self.isEnabledFor(INFO):
            self._log(INFO, msg, args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """Log that something unexpected happened."""
        if self.isEnabledFor(WARNING):
            self._log(WARNING, msg, args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """Old name of warning()."""
        import warnings
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead",
                      DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """Log that something could not be done."""
        if self.isEnabledFor(ERROR):
            self._log(ERROR, msg, args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Log an error with the traceback of the exception being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """Log that the program cannot go on."""
        if self.isEnabledFor(CRITICAL):
            self._log(CRITICAL, msg, args, **kwargs)

    fatal = critical

    def log(self, level, msg, *args, **kwargs):
        """Log at any level."""
        if not isinstance(level, int):
            if _handlers.raiseExceptions:
                raise TypeError("level must be an integer")
            return
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def findCaller(self, stack_info=False, stacklevel=1):
        """Where the message was logged: file, line, function, and the stack if it is wanted."""
        frame = sys._getframe(1)
        while frame is not None and _is_internal(frame):
            frame = frame.f_back
        if frame is None:
            return "(unknown file)", 0, "(unknown function)", None
        while stacklevel > 1 and frame.f_back is not None:
            frame = frame.f_back
            if not _is_internal(frame):
                stacklevel -= 1
        stack = None
        if stack_info:
            from traceback import format_stack
            stack = ("Stack (most recent call last):\n"
                     + "".join(format_stack(frame)).removesuffix("\n"))
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None,
                   sinfo=None):
        """The record of a message."""
        record = _record.getLogRecordFactory()(name, level, fn, lno, msg, args, exc_info, func,
                                               sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in record.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        filename, line, function, stack = self.findCaller(stack_info, stacklevel)
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = type(exc_info), exc_info, exc_info.__traceback__
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        self.handle(self.makeRecord(self.name, level, filename, line, msg, args, exc_info,
                                    function, extra, stack))

    def handle(self, record):
        """Give a record to the handlers, unless a filter stops it."""
        if self.disabled:
            return
        record = self.filter(record)
        if record:
            self.callHandlers(record)

    def addHandler(self, hdlr):
        """Give messages to this handler too."""
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Give no more messages to this handler."""
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)

    def hasHandlers(self):
        """Whether a message would reach a handler."""
        logger = self
        while logger:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def callHandlers(self, record):
        """Give a record to the handlers of this logger and of those above it."""
        import logging
        logger, found = self, 0
        while logger:
            for handler in logger.handlers:
                found += 1
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        last = logging.lastResort
        if not found and last is not None and record.levelno >= last.level:
            last.handle(record)

    def getEffectiveLevel(self):
        """The level of this logger, or of the nearest above that has one."""
        logger = self
        while logger:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether a message of this level would be taken."""
        if self.disabled or self.manager.disable >= level:
            return False
        return level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        """The logger of that name below this one."""
        name = suffix if self.root is self else f"{self.name}.{suffix}"
        return self.manager.getLogger(name)

    def getChildren(self):
        """The loggers directly below."""
        depth = 0 if self is self.root else self.name.count(".") + 1
        return {logger for logger in self.manager.loggerDict.values()
                if isinstance(logger, Logger) and logger.parent is self
                and logger.name.count(".") == depth}

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        super().__init__("root", level)


_logger_class = Logger
root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def _check_logger_class(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError(f"logger not derived from logging.Logger: {klass.__name__}")


def setLoggerClass(klass):
    """Make loggers of another class from now on."""
    global _logger_class
    _check_logger_class(klass)
    _logger_class = klass


def getLoggerClass():
    """The class loggers are made of."""
    return _logger_class


class LoggerAdapter:
    """A logger with something to say in addition: `extra` goes into each record."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def process(self, msg, kwargs):
        """What to log in the place of these; subclasses change the message here."""
        if self.merge_extra and "extra" in kwargs:
            kwargs["extra"] = {**self.extra, **kwargs["extra"]}
        else:
            kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        """Log at any level."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        """As Logger.debug()."""
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        """As Logger.info()."""
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        """As Logger.warning()."""
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        """As Logger.error()."""
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """As Logger.exception()."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        """As Logger.critical()."""
        self.log(CRITICAL, msg, *args, **kwargs)

    def isEnabledFor(self, level):
        """As Logger.isEnabledFor()."""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """As Logger.setLevel()."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """As Logger.getEffectiveLevel()."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """As Logger.hasHandlers()."""
        return self.logger.hasHandlers()

    @property
    def manager(self):
        """The table of all loggers."""
        return self.logger.manager

    @property
    def name(self):
        """The name of the logger."""
        return self.logger.name

    def __repr__(self):
        level = getLevelName(self.logger.getEffectiveLevel())
        return f"<{type(self).__name__} {self.logger.name} ({level})>"
