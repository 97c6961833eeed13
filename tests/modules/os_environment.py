# environ, getenv, path functions and linesep.
import os

os.environ["AWL_TEST_VALUE"] = "5"
print(os.getenv("AWL_TEST_VALUE"), os.environ.get("AWL_TEST_NONE"), os.getenv("AWL_TEST_NONE", "default"), "AWL_TEST_VALUE" in os.environ)
# expect: 5 None default True
del os.environ["AWL_TEST_VALUE"]
print(os.getenv("AWL_TEST_VALUE"), repr(os.linesep), os.sep, os.name, type(os.getpid()).__name__, os.cpu_count() > 0)
# expect: None '\n' / posix int True
print(os.path.join("a", "b", "/c", "d"), os.path.basename("/x/y.txt"), os.path.splitext("a.tar.gz"), os.path.dirname("/x/y"))
# expect: /c/d y.txt ('a.tar', '.gz') /x
try:
    os.environ["AWL_TEST_NONE"]
except KeyError as error:
    print(repr(error))  # expect: KeyError('AWL_TEST_NONE')
try:
    os.environ["x"] = 1
except TypeError as error:
    print(error)  # expect: str expected, not int
