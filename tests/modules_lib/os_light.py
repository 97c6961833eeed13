# os: environment, paths, the process; nothing that depends on the machine.
import os
import os.path


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(os.name, os.sep, repr(os.linesep), os.curdir, os.pathsep, os.devnull, os.path.sep)
print(os.getpid() > 0, os.getpid() == os.getpid(), os.cpu_count() >= 1, len(os.urandom(8)), os.getcwd() == os.path.abspath("."))
os.environ["AWL_TEST"] = "value"
print(os.environ["AWL_TEST"], os.getenv("AWL_TEST"), os.getenv("AWL_NOPE"), os.getenv("AWL_NOPE", "d"), "AWL_TEST" in os.environ, "AWL_NOPE" in os.environ)
print(os.environ.get("AWL_NOPE", 3), os.environ.pop("AWL_TEST"), "AWL_TEST" in os.environ, isinstance(dict(os.environ), dict), os.environ.setdefault("AWL_S", "x"))
attempt(lambda: os.environ["AWL_NOPE"])
attempt(lambda: os.environ.__setitem__("A", 3))
attempt(lambda: os.environ.__delitem__("AWL_NOPE"))
for p in ("", "/", "a", "a/b", "/a/b/", "a//b", "//a", "///a", "a.txt", ".hidden", "a/.b.c", "a.tar.gz", "dir.d/file", "a/..", "../a/./b/../c", "..", "/..", "/../a", "./", "a.", "..x"):
    print(repr(p), os.path.split(p), os.path.basename(p), os.path.dirname(p), os.path.splitext(p), os.path.normpath(p), os.path.isabs(p))
print(os.path.join("a", "b", "c.txt"), os.path.join("a", "/b"), os.path.join("a/", "b"), os.path.join("", "b"), os.path.join("a", ""), os.path.join("/"))
print(os.path.exists("/"), os.path.isdir("/"), os.path.isfile("/"), os.path.exists("/no/such/thing"), os.path.isfile(__file__), os.path.getsize(__file__) > 100)
print(os.path.commonprefix(["abc", "abd"]), os.path.commonpath(["/a/b/c", "/a/b/d"]), os.path.relpath("/a/b", "/a/c/d"), os.path.relpath("x", "x"), os.path.abspath("/a/../b"))
print(os.path.join(b"a", b"b"), os.path.splitext(b"a.c"), os.fspath("x"), os.fsencode("é"), os.fsdecode(b"\xc3\xa9"), os.path.splitroot("//a/b"))
attempt(lambda: os.path.join("a", 3))
attempt(lambda: os.fspath(3))
attempt(lambda: os.listdir("/no/such/thing"))
attempt(lambda: os.path.commonpath([]))
attempt(lambda: os.path.commonpath(["/a", "b"]))


class P:
    def __fspath__(self):
        return "from/fspath"


print(os.path.basename(P()), os.fspath(P()), isinstance(P(), os.PathLike), os.path.expanduser("no/tilde"), callable(os.path.getmtime), os.error is OSError)
