"""Warnings: messages that are not exceptions; filters decide whether they are shown.

A filter is (action, message, category, module, lineno); the first that fits a warning decides.
"""

import sys

from _facade import builtin

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings",
           "simplefilter", "resetwarnings", "catch_warnings", "deprecated"]

_ACTIONS = ("error", "ignore", "always", "all", "default", "module", "once")

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
_filters_version = 1  # counted up at each change, which makes the registries of old void


class WarningMessage:
    """A warning that was not filtered out, as catch_warnings(record=True) collects them."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category = message, category
        self.filename, self.lineno = filename, lineno
        self.file, self.line, self.source = file, line, source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self._category_name!r}, "
                f"filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}")


# ---- Showing -------------------------------------------------------------------------------------

def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning; a program may put its own function in this place."""
    if line is None:
        from linecache import getline
        line = getline(filename, lineno)
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    line = line.strip()
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning; a program may put its own function in this place."""
    file = sys.stderr if file is None else file
    if file is None:
        return  # there is no stderr to complain on
    try:
        file.write(formatwarning(message, category, filename, lineno, line))
    except OSError:
        pass


_record = None  # the list of the innermost catch_warnings(record=True)
_original_showwarning = showwarning


def _show(message):
    """Give a WarningMessage to whoever is to have it."""
    if showwarning is not _original_showwarning:
        showwarning(message.message, message.category, message.filename, message.lineno,
                    message.file, message.line)
    elif _record is not None:
        _record.append(message)
    else:
        showwarning(message.message, message.category, message.filename, message.lineno,
                    message.file, message.line)


# ---- Filters -------------------------------------------------------------------------------------

class _Pattern:
    """What filterwarnings() knows of regular expressions: plain text, `.*` and escapes.

    The text must begin with it.
    """

    def __init__(self, pattern, ignore_case):
        self.pattern, self.ignore_case = pattern, ignore_case
        self.parts, part, escaped = [], "", False
        text = pattern
        while text:
            if text.startswith(".*"):
                self.parts.append(part)
                part, text = "", text[2:]
                continue
            letter, text = text[0], text[1:]
            if letter == "\\" and text:
                letter, text = text[0], text[1:]
            elif letter in "[](){}+?|^$*":
                raise ValueError(f"filterwarnings() in Awl understands plain text and .* only: "
                                 f"{pattern!r}")
            part += letter
        self.parts.append(part)

    def match(self, text):
        parts = self.parts
        if self.ignore_case:
            text, parts = text.lower(), [part.lower() for part in parts]
        if not text.startswith(parts[0]):
            return False
        position = len(parts[0])
        for part in parts[1:]:
            found = text.find(part, position)
            if found < 0:
                return False
            position = found + len(part)
        return True

    def __eq__(self, other):
        return isinstance(other, _Pattern) and self.pattern == other.pattern


def _change_filters(item, append):
    global _filters_version
    if append:
        if item not in filters:
            filters.append(item)
    else:
        if item in filters:
            filters.remove(item)
        filters.insert(0, item)
    _filters_version += 1


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Put a filter in front of the others (or behind them)."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise TypeError("message must be a string")
    if not isinstance(category, type) or not issubclass(category, Warning):
        raise TypeError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise TypeError("module must be a string")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _change_filters((action, _Pattern(message, True) if message else None, category,
                     _Pattern(module, False) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """filterwarnings() for all messages of a category."""
    if action not in _ACTIONS:
        raise ValueError(f"invalid action: {action!r}")
    if not isinstance(lineno, int):
        raise TypeError("lineno must be an int")
    if lineno < 0:
        raise ValueError("lineno must be an int >= 0")
    _change_filters((action, None, category, None, lineno), append)


def resetwarnings():
    """Take all filters away, those of the beginning too."""
    global _filters_version
    filters.clear()
    _filters_version += 1


def _matches(pattern, text):
    if pattern is None:
        return True
    return pattern == text if isinstance(pattern, str) else pattern.match(text)


def _action_for(text, category, module, lineno):
    for action, message, wanted, where, line in filters:
        if (issubclass(category, wanted) and line in (0, lineno) and _matches(message, text)
                and _matches(where, module)):
            return action
    return defaultaction


# ---- Warning -------------------------------------------------------------------------------------

def warn(message, category, stacklevel, source, skip_file_prefixes):
    """Warn about the line `stacklevel` calls up: 1 is the caller."""
    if not isinstance(stacklevel, int):
        raise TypeError(f"{type(stacklevel).__name__!r} object cannot be interpreted as an integer")
    if not isinstance(skip_file_prefixes, tuple):
        raise TypeError("warn() argument 'skip_file_prefixes' must be tuple, not "
                        f"{type(skip_file_prefixes).__name__}")
    for prefix in skip_file_prefixes:
        if not isinstance(prefix, str):
            raise TypeError(f"Found non-str {type(prefix).__name__!r} in skip_file_prefixes.")
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, "
                        f"not {type(category).__name__!r}")
    try:
        frame = sys._getframe(max(stacklevel, 1))
        while skip_file_prefixes and frame.f_code.co_filename.startswith(skip_file_prefixes):
            frame = frame.f_back
    except ValueError:
        frame = None
    if frame is None:
        names, filename, lineno = sys.__dict__, "<sys>", 0
    else:
        names, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    registry = names.setdefault("__warningregistry__", {})
    _warn_explicit(message, category, filename, lineno, names.get("__name__", "<string>"),
                   registry, names, source)


warn = builtin("_warnings",
               "message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()", warn)


def _warn_explicit(message, category, filename, lineno, module=None, registry=None,
                   module_globals=None, source=None):
    """Warn about a line of a file.

    `registry` remembers what was shown already, for the actions that show things once.
    """
    if module is None:
        module = filename.removesuffix(".py") or "<unknown>"
    if registry is None:
        registry = {}
    if registry.get("version", 0) != _filters_version:
        registry.clear()
        registry["version"] = _filters_version
    if isinstance(message, Warning):
        text, category = str(message), message.__class__
    else:
        text, message = message, category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    action = _action_for(text, category, module, lineno)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action == "once":
        registry[key] = 1
        once = (text, category)
        if onceregistry.get(once):
            return
        onceregistry[once] = 1
    elif action == "module":
        registry[key] = 1
        if registry.get((text, category, 0)):
            return
        registry[text, category, 0] = 1
    elif action == "default":
        registry[key] = 1
    _show(WarningMessage(message, category, filename, lineno, source=source))


def warn_explicit(message, category, filename, lineno, module, registry, module_globals, source):
    """Warn about a line of a file."""
    if not isinstance(lineno, int):
        raise TypeError(f"{type(lineno).__name__!r} object cannot be interpreted as an integer")
    _warn_explicit(message, category, filename, lineno, module, registry, module_globals, source)


warn_explicit = builtin("_warnings", "message, category, filename, lineno, module=None, "
                        "registry=None, module_globals=None, source=None", warn_explicit)
del builtin

_native_registry = {}


def _warn_native(message, category, filename, lineno):
    """The VM's own warnings (a coroutine never awaited) come in here."""
    _warn_explicit(message, category, filename, lineno, "__main__", _native_registry)


class catch_warnings:
    """Put filters and showwarning() back as they were at the end of the block.

    With record=True, warnings are collected in the list that `as` gives.
    """

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record, self._entered = record, False
        self._filter = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        global filters, showwarning, _record, _filters_version
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._saved = filters, showwarning, _record
        filters = filters[:]
        _filters_version += 1
        if self._filter is not None:
            simplefilter(*self._filter)
        if not self._record:
            return None
        showwarning, _record = _original_showwarning, []
        return _record

    def __exit__(self, *exc_info):
        global filters, showwarning, _record, _filters_version
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters, showwarning, _record = self._saved
        _filters_version += 1

    def __repr__(self):
        args = ["record=True"] if self._record else []
        return f"{type(self).__name__}({', '.join(args)})"


class deprecated:
    """Decorator that warns whenever a function is called or a class instantiated."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError("Expected an object of type str for 'message', "
                            f"not {type(message).__name__!r}")
        self.message, self.category, self.stacklevel = message, category, stacklevel

    def __call__(self, arg, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        arg.__deprecated__ = message
        if category is None:
            return arg
        if isinstance(arg, type):
            return self._class(arg)
        from functools import wraps

        @wraps(arg)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return arg(*args, **kwargs)

        if arg.__code__.co_flags & 0x80:
            from inspect import markcoroutinefunction
            markcoroutinefunction(wrapper)
        wrapper.__deprecated__ = message
        return wrapper

    def _class(self, cls):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        make = cls.__new__

        def __new__(subclass, /, *args, **kwargs):
            if subclass is cls:
                warn(message, category=category, stacklevel=stacklevel + 1)
            if make is not object.__new__:
                return make(subclass, *args, **kwargs)
            return make(subclass)

        cls.__new__ = staticmethod(__new__)
        return cls
