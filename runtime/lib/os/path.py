"""Paths as text: taking them apart, putting them together, asking what is there."""

__all__ = ["abspath", "basename", "commonpath", "commonprefix", "dirname", "exists", "expanduser",
           "expandvars", "getatime", "getctime", "getmtime", "getsize", "isabs", "isdir", "isfile",
           "islink", "ismount", "join", "lexists", "normcase", "normpath", "realpath", "relpath",
           "samefile", "split", "splitdrive", "splitext", "splitroot"]

curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"


def _text(path):
    """A path as str or bytes; PathLike objects are asked for it."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, "
                        f"not {type(path).__name__}")
    return method(path)


def _mark(path, text):
    """`text` in the type of the path."""
    return text.encode() if isinstance(path, bytes) else text


# ---- Text ----------------------------------------------------------------------------------------

def normcase(s):
    """The path as it is: case counts."""
    return _text(s)


def isabs(s):
    """Whether the path begins at the root."""
    s = _text(s)
    return s.startswith(_mark(s, "/"))


def join(a, *p):
    """Put parts together with slashes; an absolute part begins anew."""
    path = _text(a)
    slash = _mark(path, "/")
    for part in p:
        if not isinstance(part, (str, bytes)) and not hasattr(type(part), "__fspath__"):
            raise TypeError("join() argument must be str, bytes, or os.PathLike object, "
                            f"not {type(part).__name__!r}")
        part = _text(part)
        if type(part) is not type(path) and isinstance(part, str) != isinstance(path, str):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    """Everything up to the last slash, and what is behind it."""
    p = _text(p)
    slash = _mark(p, "/")
    end = p.rfind(slash) + 1
    head, tail = p[:end], p[end:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    """What is behind the last slash."""
    return split(p)[1]


def dirname(p):
    """Everything up to the last slash."""
    return split(p)[0]


def splitext(p):
    """The path without its extension, and the extension with its dot."""
    p = _text(p)
    dot = _mark(p, ".")
    start = p.rfind(_mark(p, "/")) + 1
    end = p.rfind(dot)
    # Dots at the beginning of a name hide the file, they begin no extension.
    if end > start and p[start:end].strip(dot):
        return p[:end], p[end:]
    return p, p[:0]


def splitdrive(p):
    """There are no drives here."""
    p = _text(p)
    return p[:0], p


def splitroot(p):
    """The (empty) drive, the slashes at the beginning, the rest."""
    p = _text(p)
    slash = _mark(p, "/")
    rest = p.lstrip(slash)
    count = len(p) - len(rest)
    if not count:
        return p[:0], p[:0], p
    # Two slashes at the beginning mean something of their own; one, three and more do not.
    root = slash * 2 if count == 2 else slash
    return p[:0], root, p[len(root):]


def normpath(path):
    """The path without double slashes, `.` and what `..` takes back."""
    path = _text(path)
    slash, dot, dots = _mark(path, "/"), _mark(path, "."), _mark(path, "..")
    _, root, rest = splitroot(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part == dots and (parts and parts[-1] != dots or not parts and root):
            if parts:
                parts.pop()
        else:
            parts.append(part)
    return root + slash.join(parts) or dot


def abspath(path):
    """The path from the root."""
    path = _text(path)
    if not isabs(path):
        import os
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def commonprefix(m):
    """The letters that all texts begin with."""
    if not m:
        return ""
    first, last = min(m), max(m)
    for index, letter in enumerate(first):
        if letter != last[index]:
            return first[:index]
    return first


def commonpath(paths):
    """The directory that all paths have in common."""
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot = _mark(paths[0], "/"), _mark(paths[0], ".")
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    prefix = slash if isabs(paths[0]) else slash[:0]
    return prefix + slash.join(commonprefix(split_paths) or [])


def relpath(path, start=None):
    """The way from `start` (the working directory) to the path."""
    path = _text(path)
    if not path:
        raise ValueError("no path specified")
    slash, dots = _mark(path, "/"), _mark(path, "..")
    start = abspath(_mark(path, ".") if start is None else start)
    here = [part for part in start.split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    common = len(commonprefix([here, there]) or [])
    parts = [dots] * (len(here) - common) + there[common:]
    return slash.join(parts) or _mark(path, ".")


def expanduser(path):
    """The path with ~ at its beginning replaced by the home directory."""
    path = _text(path)
    if path == _mark(path, "~") or path.startswith(_mark(path, "~/")):
        import os
        home = os.environ.get("HOME")
        if home:
            home = _mark(path, home.rstrip("/"))
            return home + path[1:] or _mark(path, "/")
    return path


def expandvars(path):
    """The path with $NAME and ${NAME} replaced by what stands in the environment."""
    import os
    from string import Template
    return Template(_text(path)).safe_substitute(os.environ)


# ---- What is there -------------------------------------------------------------------------------

_KIND, _DIRECTORY, _FILE, _LINK = 0o170000, 0o040000, 0o100000, 0o120000  # bits of st_mode


def _stat(path):
    """What the system knows of the path, or None."""
    import posix
    try:
        return posix.stat(path)
    except (OSError, ValueError):
        return None


def exists(path):
    """Whether there is something."""
    return _stat(path) is not None


def isfile(path):
    """Whether there is a file."""
    found = _stat(path)
    return found is not None and found.st_mode & _KIND == _FILE


def isdir(path):
    """Whether there is a directory."""
    found = _stat(path)
    return found is not None and found.st_mode & _KIND == _DIRECTORY


def islink(path):
    """Whether there is a symbolic link."""
    import posix
    try:
        return posix.lstat(path).st_mode & _KIND == _LINK
    except (OSError, ValueError, AttributeError):
        return False


def lexists(path):
    """Whether there is something, be it a link to nowhere."""
    return islink(path) or exists(path)


def getsize(filename):
    """How many bytes a file has."""
    import posix
    return posix.stat(filename).st_size


def getmtime(filename):
    """When a file was last changed."""
    import posix
    return posix.stat(filename).st_mtime


def getatime(filename):
    """When a file was last read."""
    import posix
    return posix.stat(filename).st_atime


def getctime(filename):
    """When what is known of a file last changed."""
    import posix
    return posix.stat(filename).st_ctime


def ismount(path):
    """Whether another file system begins there; the root is all that is known here."""
    return abspath(path) == "/"


def samefile(f1, f2):
    """Whether both paths lead to one file."""
    import posix
    one, other = posix.stat(f1), posix.stat(f2)
    return (one.st_ino, one.st_dev) == (other.st_ino, other.st_dev)


def realpath(filename, *, strict=False):
    """The path from the root, with links followed."""
    import posix
    path = abspath(filename)
    if strict:
        posix.stat(path)
    readlink = getattr(posix, "readlink", None)
    if readlink is None:
        return path
    slash = _mark(path, "/")
    done, parts, followed = slash, path.split(slash)[1:], 0
    while parts:
        step = normpath(join(done, parts.pop(0)))
        if islink(step) and followed < 40:
            followed += 1
            target = readlink(step)
            # The target stands in the place of the step, and may lead anywhere.
            whole = normpath(join(done, target, *parts))
            done, parts = slash, whole.split(slash)[1:]
        else:
            done = step
    return done
