# ExitStack closes in reverse order, whatever fails on the way.
from contextlib import ExitStack, contextmanager


@contextmanager
def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


try:
    with ExitStack() as stack:
        print([stack.enter_context(resource(n)) for n in "abc"])
        stack.callback(print, "callback", 1, end="!\n")
        raise RuntimeError("body")
except RuntimeError as error:
    print(error)
# expect: open a
# expect: open b
# expect: open c
# expect: ['a', 'b', 'c']
# expect: callback 1!
# expect: close c
# expect: close b
# expect: close a
# expect: body
with ExitStack() as stack:
    stack.enter_context(resource("kept"))  # expect: open kept
    later = stack.pop_all()
print("after with")  # expect: after with
later.close()  # expect: close kept
with ExitStack() as stack:
    stack.push(lambda kind, error, tb: print("saw", kind.__name__) or True)
    raise KeyError(1)  # expect: saw KeyError
try:
    ExitStack().enter_context(3)
except TypeError as error:
    print(error)  # expect: 'builtins.int' object does not support the context manager protocol
