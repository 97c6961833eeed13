# ExitStack: order, suppression, replaced exceptions and their contexts, pop_all, misuse.
from contextlib import ExitStack, contextmanager


@contextmanager
def step(name, swallow=False):
    print("enter", name)
    try:
        yield name
    except ValueError as error:
        print(name, "sees", error)
        if not swallow:
            raise
    finally:
        print("exit", name)


with ExitStack() as stack:
    names = [stack.enter_context(step(n)) for n in "abc"]
    print(names)
    print(stack.callback(print, "callback", 1, sep="-") is print)

with ExitStack() as stack:
    stack.enter_context(step("outer"))
    stack.enter_context(step("inner", swallow=True))
    raise ValueError("bad")
print("swallowed")




def report(exc_type, exc, tb):
    print("pushed function:", exc_type.__name__ if exc_type else None, exc)
    return exc_type is KeyError


with ExitStack() as stack:
    stack.push(report)
    stack.push(step("pushed object"))
    raise KeyError("k")
print("and on")


def fail(message):
    raise RuntimeError(message)


try:
    with ExitStack() as stack:
        stack.callback(fail, "first pushed")
        stack.callback(fail, "second pushed")
        raise ValueError("body")
except RuntimeError as error:
    while error is not None:
        print("chain:", repr(error))
        error = error.__context__

try:
    try:
        raise OSError("outside")
    except OSError:
        with ExitStack() as stack:
            stack.callback(fail, "one")
            stack.callback(fail, "two")
except RuntimeError as error:
    while error is not None:
        print("chain:", repr(error))
        error = error.__context__

with ExitStack() as stack:
    stack.callback(print, "moved")
    kept = stack.pop_all()
print("left without calling")
kept.close()
kept.close()

stack = ExitStack()
try:
    stack.enter_context(3)
except TypeError as error:
    print(error)
try:
    with ExitStack() as stack:
        stack.enter_context(step("x"))
        stack.enter_context(object())
except TypeError as error:
    print(error)
with ExitStack() as stack:
    @stack.callback
    def cleanup():
        print("decorated")
    print(cleanup.__name__)
