"""The levels of logging: how grave a message is, as a number and as a word."""

__name__ = "logging"

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0

_names = {CRITICAL: "CRITICAL", ERROR: "ERROR", WARNING: "WARNING", INFO: "INFO", DEBUG: "DEBUG",
          NOTSET: "NOTSET"}
_numbers = {"CRITICAL": CRITICAL, "FATAL": FATAL, "ERROR": ERROR, "WARN": WARN,
            "WARNING": WARNING, "INFO": INFO, "DEBUG": DEBUG, "NOTSET": NOTSET}


def getLevelNamesMapping():
    """A dict from the words to the numbers."""
    return _numbers.copy()


def getLevelName(level):
    """The word for a number, or the number for a word."""
    if level in _names:
        return _names[level]
    return _numbers[level] if level in _numbers else f"Level {level}"


def addLevelName(level, levelName):
    """Give a number a word of one's own."""
    _names[level] = levelName
    _numbers[levelName] = level


def _check_level(level):
    """The number of a level given as either."""
    if isinstance(level, int):
        return level
    if isinstance(level, str):
        if level not in _numbers:
            raise ValueError(f"Unknown level: {level!r}")
        return _numbers[level]
    raise TypeError(f"Level not an integer or a valid string: {level!r}")
