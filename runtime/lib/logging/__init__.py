"""Messages about what a program does, by name and level, sent to where one wants them.

A logger (_logger.py) makes a record (_record.py) of each message that is grave enough; handlers
(_handlers.py) bring its text, which a formatter makes (_formatter.py), to a stream or a file.
"""

from logging._formatter import (BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle,
                                StrFormatStyle, StringTemplateStyle, _check_style)
from logging._handlers import (FileHandler, Filter, Filterer, Handler, NullHandler, StreamHandler,
                               getHandlerByName, getHandlerNames, lastResort, raiseExceptions,
                               shutdown)
from logging._levels import (CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING,
                             addLevelName, getLevelName, getLevelNamesMapping)
from logging._logger import (Logger, LoggerAdapter, Manager, PlaceHolder, RootLogger,
                             getLoggerClass, root, setLoggerClass)
from logging._record import (LogRecord, getLogRecordFactory, makeLogRecord, setLogRecordFactory)

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL",
           "FileHandler", "Filter", "Formatter", "Handler", "INFO", "LogRecord", "Logger",
           "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN", "WARNING",
           "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable",
           "error", "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass", "info",
           "log", "makeLogRecord", "setLoggerClass", "shutdown", "warn", "warning",
           "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions",
           "getLevelNamesMapping", "getHandlerByName", "getHandlerNames"]


def getLogger(name=None):
    """The logger of this name; without one, the root logger."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def basicConfig(**kwargs):
    """Give the root logger a handler, unless it has one; with force=True in any case."""
    if kwargs.pop("force", False):
        for handler in root.handlers[:]:
            root.removeHandler(handler)
            handler.close()
    encoding, errors = kwargs.pop("encoding", None), kwargs.pop("errors", "backslashreplace")
    if root.handlers:
        return
    handlers = kwargs.pop("handlers", None)
    if handlers is None:
        if "stream" in kwargs and "filename" in kwargs:
            raise ValueError("'stream' and 'filename' should not be specified together")
    elif "stream" in kwargs or "filename" in kwargs:
        raise ValueError("'stream' or 'filename' should not be specified together with "
                         "'handlers'")
    if handlers is None:
        filename, mode = kwargs.pop("filename", None), kwargs.pop("filemode", "a")
        if filename:
            handler = FileHandler(filename, mode, encoding=encoding,
                                  errors=None if "b" in mode else errors)
        else:
            handler = StreamHandler(kwargs.pop("stream", None))
        handlers = [handler]
    datefmt, style = kwargs.pop("datefmt", None), kwargs.pop("style", "%")
    default_format = _check_style(style)[1]
    formatter = Formatter(kwargs.pop("format", default_format), datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    level = kwargs.pop("level", None)
    if level is not None:
        root.setLevel(level)
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")


# ---- Functions that log to the root logger -------------------------------------------------------

def _root():
    """The root logger, with a handler if nobody gave it one."""
    if not root.handlers:
        basicConfig()
    return root


def debug(msg, *args, **kwargs):
    """Log to the root logger; as Logger.debug()."""
    _root().debug(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Log to the root logger; as Logger.info()."""
    _root().info(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """Log to the root logger; as Logger.warning()."""
    _root().warning(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    """Old name of warning()."""
    import warnings
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead",
                  DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def error(msg, *args, **kwargs):
    """Log to the root logger; as Logger.error()."""
    _root().error(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Log to the root logger; as Logger.exception()."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def critical(msg, *args, **kwargs):
    """Log to the root logger; as Logger.critical()."""
    _root().critical(msg, *args, **kwargs)


fatal = critical


def log(level, msg, *args, **kwargs):
    """Log to the root logger; as Logger.log()."""
    _root().log(level, msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Let messages up to this level go nowhere, whatever the loggers say."""
    from logging._levels import _check_level
    root.manager.disable = _check_level(level)


# ---- Warnings ------------------------------------------------------------------------------------

_saved_showwarning = None


def _log_warning(message, category, filename, lineno, file=None, line=None):
    """Stands in the place of warnings.showwarning()."""
    import warnings
    if file is not None:
        if _saved_showwarning is not None:
            _saved_showwarning(message, category, filename, lineno, file, line)
        return
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))


def captureWarnings(capture):
    """Send warnings to the logger py.warnings, or no longer."""
    global _saved_showwarning
    import warnings
    if capture:
        if _saved_showwarning is None:
            _saved_showwarning = warnings.showwarning
            warnings.showwarning = _log_warning
    elif _saved_showwarning is not None:
        warnings.showwarning = _saved_showwarning
        _saved_showwarning = None
