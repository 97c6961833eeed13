"""A small part of the operating system: the process, the environment, files and directories."""

import sys

import posix
from _facade import builtin
from os import path

name = "posix"
linesep = "\n"
curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"
error = OSError
sys.modules["os.path"] = path

# What the native module has is ours; what it has not is not there.
_FROM_POSIX = (
    "F_OK", "R_OK", "W_OK", "X_OK", "_exit", "abort", "access", "chdir", "chmod", "cpu_count",
    "fspath", "fstat", "get_terminal_size", "getcwd", "getcwdb", "getegid", "geteuid", "getgid",
    "getlogin", "getpid", "getppid", "getuid", "isatty", "kill", "link", "listdir", "lstat",
    "mkdir", "pipe", "readlink", "remove", "rename", "replace", "rmdir", "scandir", "stat",
    "stat_result", "strerror", "symlink", "terminal_size", "times", "truncate", "umask", "uname",
    "unlink", "urandom", "utime", "read", "write", "close", "open", "O_RDONLY", "O_WRONLY",
    "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_EXCL",
)
for _name in _FROM_POSIX:
    if hasattr(posix, _name):
        globals()[_name] = getattr(posix, _name)
del _name

if "remove" not in globals() and hasattr(posix, "unlink"):
    remove = posix.unlink
if "replace" not in globals() and hasattr(posix, "rename"):
    replace = posix.rename


def process_cpu_count():
    """How many processors this process may use."""
    return posix.cpu_count()


# ---- Paths ---------------------------------------------------------------------------------------

def fspath(path):
    """A path as str or bytes; PathLike objects are asked for it."""
    if isinstance(path, (str, bytes)):
        return path
    method = getattr(type(path), "__fspath__", None)
    if method is None:
        raise TypeError("expected str, bytes or os.PathLike object, "
                        f"not {type(path).__name__}")
    result = method(path)
    if not isinstance(result, (str, bytes)):
        raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, "
                        f"not {type(result).__name__}")
    return result


fspath = builtin("posix", "path", fspath)


def fsencode(filename):
    """A path as bytes; bytes that were no text come back as they were."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """A path as text."""
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


def getcwdb():
    """The working directory as bytes."""
    return fsencode(posix.getcwd())


getcwdb = builtin("posix", "", getcwdb)


def __getattr__(name):
    if name == "PathLike":
        # Made when asked for: few programs need it.
        from abc import ABC, _defines, abstractmethod

        class PathLike(ABC):
            """What has __fspath__ and can be used as a path."""

            __slots__ = ()

            @abstractmethod
            def __fspath__(self):
                raise NotImplementedError

            @classmethod
            def __subclasshook__(cls, subclass):
                return _defines(subclass, "__fspath__") if cls is PathLike else NotImplemented

            __class_getitem__ = classmethod(type(list[int]))

        PathLike.__qualname__ = "PathLike"
        globals()[name] = PathLike
        return PathLike
    raise AttributeError(f"module 'os' has no attribute {name!r}")


# ---- Environment ---------------------------------------------------------------------------------

class _Environ:
    """The environment as a mapping from str to str; changes reach child processes too.

    The system is asked for a variable when somebody first wants to know it.  What it said then
    stays, whatever happens to the system's own environment, as if all had been read at the start.
    """

    def __init__(self):
        self._known = {}    # bytes to bytes, as the system has it; None: there is no such variable
        self._names = None  # the names, in order, once somebody asked for them all

    def _find(self, name):
        if name not in self._known:
            self._known[name] = posix._variable(name)
        return self._known[name]

    def _all(self):
        if self._names is None:
            self._names = dict.fromkeys(posix._variables())
        for name in self._known:
            self._names.setdefault(name)
        return [name for name in self._names if self._known.get(name, b"") is not None]

    @staticmethod
    def _encode(value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value.encode("utf-8", "surrogateescape")

    def __getitem__(self, key):
        value = self._find(self._encode(key))
        if value is None:
            raise KeyError(key)
        return fsdecode(value)

    def __setitem__(self, key, value):
        key, value = self._encode(key), self._encode(value)
        posix.putenv(key, value)
        self._known[key] = value

    def __delitem__(self, key):
        encoded = self._encode(key)
        if self._find(encoded) is None:
            raise KeyError(key)
        posix.unsetenv(encoded)
        self._known[encoded] = None
        if self._names is not None:
            self._names.pop(encoded, None)  # set again, it comes last

    def __iter__(self):
        for name in self._all():
            yield fsdecode(name)

    def __len__(self):
        return len(self._all())

    def __contains__(self, key):
        try:
            return self._find(self._encode(key)) is not None
        except TypeError:
            return False

    def __repr__(self):
        shown = ", ".join(f"{key!r}: {self[key]!r}" for key in self)
        return f"environ({{{shown}}})"

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items()) if hasattr(other, "items") else \
            NotImplemented

    __hash__ = None

    def get(self, key, default=None):
        """The value of `key`, or `default`."""
        return self[key] if key in self else default

    def keys(self):
        """The names."""
        return dict(self._pairs()).keys()

    def values(self):
        """The values."""
        return dict(self._pairs()).values()

    def items(self):
        """The pairs."""
        return dict(self._pairs()).items()

    def _pairs(self):
        return [(key, self[key]) for key in self]

    def copy(self):
        """The environment as a dict."""
        return dict(self._pairs())

    def setdefault(self, key, default):
        """The value of `key`, which is set first if there is none."""
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        """Remove `key` and return its value."""
        if default and key not in self:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def update(self, other=(), /, **more):
        """Set several."""
        for key, value in {**dict(other), **more}.items():
            self[key] = value

    def clear(self):
        """Remove all."""
        for key in self:
            del self[key]

    def __or__(self, other):
        return {**self.copy(), **dict(other)}

    def __ror__(self, other):
        return {**dict(other), **self.copy()}

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ()


def getenv(key, default=None):
    """What stands in the environment under `key`, or `default`."""
    return environ.get(key, default)


def putenv(key, value):
    """Set it in the environment of child processes; os.environ is the better way."""
    environ._find(fsencode(key))
    posix.putenv(key, value)


putenv = builtin("posix", "name, value, /", putenv)


def unsetenv(key):
    """Remove it from the environment of child processes."""
    environ._find(fsencode(key))
    posix.unsetenv(key)


unsetenv = builtin("posix", "name, /", unsetenv)
del builtin


# ---- Directories ---------------------------------------------------------------------------------

def makedirs(name, mode=0o777, exist_ok=False):
    """Make a directory and those above it."""
    name = fspath(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        makedirs(head, exist_ok=True)
    try:
        posix.mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a directory and those above it, as long as they are empty."""
    posix.rmdir(name)
    head, tail = path.split(name)
    while head and tail:
        try:
            posix.rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def walk(top, topdown=True, onerror=None, followlinks=False):
    """For each directory from `top` on: its path, its directories, its other files."""
    top = fspath(top)
    try:
        names = posix.listdir(top)
    except OSError as exc:
        if onerror is not None:
            onerror(exc)
        return
    directories = [name for name in names if path.isdir(path.join(top, name))]
    files = [name for name in names if name not in directories]
    if topdown:
        yield top, directories, files
    for name in directories:
        below = path.join(top, name)
        if followlinks or not path.islink(below):
            yield from walk(below, topdown, onerror, followlinks)
    if not topdown:
        yield top, directories, files


__all__ = [_name for _name in globals() if _name[0] != "_" and _name not in ("posix",)]
__all__ += ["_exit", "PathLike"] if hasattr(posix, "_exit") else ["PathLike"]
