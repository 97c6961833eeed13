# warnings: filters, recording, the text on stderr (captured here), misuse.
import io
import sys
import warnings


def capture(function):
    """Print what the function writes to stderr, and what it raises."""
    saved, sys.stderr = sys.stderr, io.StringIO()
    try:
        try:
            function()
        except Exception as error:
            print(type(error).__name__, error)
        text = sys.stderr.getvalue()
    finally:
        sys.stderr = saved
    print(repr(text.replace(__file__, "FILE")))


def hello():
    warnings.warn("hello")


capture(hello)
capture(hello)
capture(lambda: [warnings.warn("loop") for _ in range(3)])
capture(lambda: warnings.warn("old", DeprecationWarning))
capture(lambda: warnings.warn(DeprecationWarning("instance")))
capture(lambda: warnings.warn("level", RuntimeWarning, stacklevel=2))
capture(lambda: warnings.warn("category", 3))
capture(lambda: warnings.warn("category", int))
capture(lambda: warnings.warn(ResourceWarning("not shown")))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("a")
    warnings.warn("b", DeprecationWarning)
    print(len(caught), caught[0].message, caught[0].category, caught[1].category.__name__, caught[0].filename == __file__, caught[0].lineno)
    print(str(caught[0]).replace(__file__, "FILE"))
    print(repr(caught[0].message), str(caught[1].message))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    capture(lambda: warnings.warn("as an error"))
    warnings.simplefilter("ignore")
    capture(lambda: warnings.warn("ignored"))
    warnings.filterwarnings("error", message="special.*")
    capture(lambda: warnings.warn("special one"))
    capture(lambda: warnings.warn("Special Two"))
    capture(lambda: warnings.warn("other"))
    warnings.resetwarnings()
    capture(lambda: warnings.warn("after reset", DeprecationWarning))
    warnings.simplefilter("once")
    capture(lambda: [warnings.warn("o") for _ in range(2)])
    capture(lambda: warnings.warn("o"))
    warnings.simplefilter("module")
    capture(lambda: [warnings.warn("m") for _ in range(2)])
    capture(lambda: warnings.warn("m"))
    warnings.simplefilter("default")
    capture(lambda: [warnings.warn("d") for _ in range(2)])
with warnings.catch_warnings(action="error", category=UserWarning):
    capture(lambda: warnings.warn("action"))
print(warnings.formatwarning("msg", UserWarning, "file.py", 3), end="")
print(warnings.formatwarning("msg", UserWarning, "file.py", 3, line="  src "), end="")
capture(lambda: warnings.showwarning("msg", UserWarning, "file.py", 3))
capture(lambda: warnings.warn_explicit("explicit", UserWarning, "f.py", 7))
capture(lambda: warnings.filterwarnings("bad"))
capture(lambda: warnings.filterwarnings("error", "m", 3))
capture(lambda: warnings.simplefilter("bad"))


def mine(message, category, filename, lineno, file=None, line=None):
    print("custom", message, category.__name__, lineno)


with warnings.catch_warnings():
    warnings.showwarning = mine
    warnings.warn("shown")


@warnings.deprecated("use g")
def f():
    return 1


@warnings.deprecated("no class")
class Old:
    def __init__(self, x):
        self.x = x


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(f(), f.__name__, f.__deprecated__, Old(5).x)
    print([(w.message.args[0], w.category.__name__, w.lineno) for w in caught])


class Mine(UserWarning):
    pass


capture(lambda: warnings.warn("mine", Mine))
warnings.simplefilter("ignore", Mine)
capture(lambda: warnings.warn("mine again", Mine))
capture(lambda: warnings.warn("user"))


def library():
    warnings.warn("from the library", stacklevel=3)


def middle():
    library()


capture(middle)
capture(lambda: warnings.warn("two\nlines"))
