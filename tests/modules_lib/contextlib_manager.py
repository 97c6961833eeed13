# @contextmanager: the parts around the yield, exceptions, misuse, use as a decorator.
from contextlib import contextmanager, ContextDecorator, AbstractContextManager


@contextmanager
def tag(name):
    """Wrap in a tag."""
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")


with tag("p") as value:
    print(value)

try:
    with tag("q"):
        raise ValueError("inside")
except ValueError as error:
    print(repr(error), error.__context__)


@contextmanager
def swallow():
    try:
        yield
    except KeyError as error:
        print("swallowed", error)


with swallow():
    raise KeyError("k")
print("after")
try:
    with swallow():
        raise IndexError("i")
except IndexError as error:
    print("through", error)


@contextmanager
def translate():
    try:
        yield
    except KeyError as error:
        raise RuntimeError("translated") from error


try:
    with translate():
        raise KeyError("x")
except RuntimeError as error:
    print(error, repr(error.__cause__))


@contextmanager
def never():
    if False:
        yield


try:
    with never():
        print("unreachable")
except RuntimeError as error:
    print(error)


@contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as error:
    print(error)


@contextmanager
def twice_on_error():
    try:
        yield 1
    except ValueError:
        yield 2


try:
    with twice_on_error():
        raise ValueError
except RuntimeError as error:
    print(error)

# StopIteration in the body passes through although the generator sees it.
try:
    with tag("s"):
        raise StopIteration("stop")
except StopIteration as error:
    print("got", repr(error))


@contextmanager
def plain():
    yield


try:
    with plain():
        raise StopIteration("stop2")
except StopIteration as error:
    print("got", repr(error))


@tag("deco")
def work(x):
    print("working", x)
    return x + 1


print(work(1), work(2), work.__name__)
manager = tag("once")
with manager:
    pass
try:
    with manager:
        pass
except AttributeError as error:
    print(type(error).__name__)
print(tag.__name__, tag.__doc__, isinstance(tag("x"), AbstractContextManager))


class Decorating(ContextDecorator):
    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, *info):
        print("exit", info[0])
        return True


@Decorating()
def fails():
    raise ValueError("lost")


print(fails())


class Structural:
    def __enter__(self):
        return self

    def __exit__(self, *info):
        return None


print(isinstance(Structural(), AbstractContextManager), isinstance(3, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as error:
    print(error)
