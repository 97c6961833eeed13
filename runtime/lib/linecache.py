"""Lines of source files, for tracebacks and warnings; each file is read once."""

__all__ = ["getline", "clearcache", "checkcache", "getlines"]

_files = {}  # file name -> its lines, each with its newline


def getlines(filename, module_globals=None):
    """The lines of a file; none if it cannot be read."""
    if filename not in _files:
        try:
            with open(filename, encoding="utf-8") as file:
                lines = file.readlines()
        except (OSError, UnicodeDecodeError, ValueError):
            return []
        if lines and not lines[-1].endswith("\n"):
            lines[-1] += "\n"
        _files[filename] = lines
    return _files[filename]


def getline(filename, lineno, module_globals=None):
    """One line, counted from 1; an empty text if there is no such line."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    """Forget all files."""
    _files.clear()


def checkcache(filename=None):
    """Forget a file, or all, so that a change is seen."""
    if filename is None:
        _files.clear()
    else:
        _files.pop(filename, None)
