"""Tracebacks as text and as objects.

The VM writes tracebacks itself when a program ends with an exception.  The native module
_traceback lets the same words be had here: this module never formats a frame or an exception on
its own, so both always look alike.
"""

import sys

import _traceback

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only",
           "format_list", "format_stack", "format_tb", "print_exc", "format_exc",
           "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb"]

_not_given = object()


class FrameSummary:
    """One frame of a traceback: where, in which function, and the line."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno, self.end_colno = colno, end_colno
        self.locals = None if locals is None else {k: repr(v) for k, v in locals.items()}
        self._line = line
        if lookup_line:
            self.line

    @property
    def line(self):
        """The (first) line of source, without its indentation."""
        if self._line is None and self.lineno is not None:
            from linecache import getline
            self._line = getline(self.filename, self.lineno)
        return None if self._line is None else self._line.partition("\n")[0].strip()

    def _native(self):
        """The frame as _traceback takes it; the columns count in the line as it was."""
        self.line  # look it up if that was not done yet
        return (self.filename, self.lineno, self.name, self._line, self.end_lineno, self.colno,
                self.end_colno)

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other) and self.locals == other.locals
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """A list of FrameSummary objects, outermost first."""

    @classmethod
    def _from_native(cls, frames, limit=None):
        result = cls()
        for filename, lineno, name, line, end_lineno, colno, end_colno in _limited(frames, limit):
            result.append(FrameSummary(filename, lineno, name, lookup_line=False, line=line,
                                       end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        return result

    @classmethod
    def from_list(cls, a_list):
        """From FrameSummary objects or (filename, lineno, name, line) tuples."""
        result = cls()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            result.append(frame)
        return result

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """From the (frame, lineno) pairs that walk_tb() and walk_stack() give."""
        result = cls()
        for frame, lineno in _limited(list(frame_gen), limit):
            result.append(FrameSummary(frame.f_code.co_filename, lineno, frame.f_code.co_name,
                                       lookup_line=lookup_lines,
                                       locals=frame.f_locals if capture_locals else None))
        return result

    def format(self, **kwargs):
        """The text, one string a frame."""
        return _traceback.format_frames([frame._native() for frame in self])


def _limited(frames, limit):
    """The first `limit` frames, or the last if it is negative."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is None:
            return frames
        limit = max(limit, 0)
    return frames[:limit] if limit >= 0 else frames[limit:]


# ---- Exceptions ----------------------------------------------------------------------------------

def _the_exception(exc, value):
    """Old calls pass (type, value, traceback), new ones the exception alone."""
    return exc if value is _not_given else value


def format_exception(exc, /, value=_not_given, tb=_not_given, limit=None, chain=True, **kwargs):
    """The whole text of an exception, with those it came from, in a list of strings."""
    return _traceback.format_exception(_the_exception(exc, value), limit, chain)


def format_exception_only(exc, /, value=_not_given, *, show_group=False, **kwargs):
    """The last line or lines, without the frames."""
    exc = _the_exception(exc, value)
    lines = list(_traceback.format_exception_only(exc))
    if show_group and isinstance(exc, BaseExceptionGroup):
        for member in exc.exceptions:
            lines += ["   " + line for line in format_exception_only(member, show_group=True)]
    return lines


def print_exception(exc, /, value=_not_given, tb=_not_given, limit=None, file=None, chain=True,
                    **kwargs):
    """Write the whole text of an exception to stderr, or to `file`."""
    file = sys.stderr if file is None else file
    file.write("".join(format_exception(exc, value, tb, limit, chain)))


def format_exc(limit=None, chain=True):
    """The whole text of the exception being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Write the whole text of the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Write the text of the last exception nobody handled (in the REPL)."""
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


class TracebackException:
    """An exception as text, kept without keeping the exception and its frames alive."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__ if exc_type.__module__ in (
            "builtins", "__main__") else f"{exc_type.__module__}.{exc_type.__qualname__}"
        self.stack = extract_tb(exc_traceback, limit)
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = self._related(exc_value.__cause__, limit, seen)
        self.__context__ = self._related(exc_value.__context__, limit, seen)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [self._related(member, limit, seen)
                               for member in exc_value.exceptions]
        try:
            self._str = str(exc_value)
        except Exception:
            self._str = "<exception str() failed>"
        self._only = _traceback.format_exception_only(exc_value)
        self._chained = _traceback.format_exception(exc_value, limit, True)
        self._single = _traceback.format_exception(exc_value, limit, False)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """From an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _related(self, exc, limit, seen):
        if exc is None or id(exc) in seen:
            return None
        return type(self)(type(exc), exc, exc.__traceback__, limit=limit, _seen=seen)

    def format_exception_only(self, *, show_group=False, **kwargs):
        """The last line or lines."""
        yield from self._only

    def format(self, *, chain=True, **kwargs):
        """The whole text."""
        yield from (self._chained if chain else self._single)

    def print(self, *, file=None, chain=True, **kwargs):
        """Write the whole text."""
        file = sys.stderr if file is None else file
        file.write("".join(self.format(chain=chain)))

    def __eq__(self, other):
        if not isinstance(other, TracebackException):
            return NotImplemented
        return self._chained == other._chained

    def __str__(self):
        return self._str


# ---- Stacks --------------------------------------------------------------------------------------

def extract_tb(tb, limit=None):
    """The frames of a traceback."""
    return StackSummary._from_native(_traceback.extract(tb) if tb is not None else [], limit)


def extract_stack(f=None, limit=None):
    """The frames from the program's beginning to here, or to `f`."""
    frame = sys._getframe(1) if f is None else f
    # What is nearest matters here: a limit keeps the last frames.
    return StackSummary._from_native(_traceback.extract_stack(frame),
                                     None if limit is None else -limit if limit else 0)


def format_list(extracted_list):
    """The text of a list of frames."""
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    """Write the text of a list of frames."""
    file = sys.stderr if file is None else file
    file.write("".join(format_list(extracted_list)))


def format_tb(tb, limit=None):
    """The text of the frames of a traceback."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Write the frames of a traceback."""
    print_list(extract_tb(tb, limit), file)


def format_stack(f=None, limit=None):
    """The text of the frames from the program's beginning to here."""
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    """Write the frames from the program's beginning to here."""
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


def walk_tb(tb):
    """The (frame, lineno) pairs of a traceback."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """The (frame, lineno) pairs of a frame and those that called it."""
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def clear_frames(tb):
    """Drop the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # still running
        tb = tb.tb_next
