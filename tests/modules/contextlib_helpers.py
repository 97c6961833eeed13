# suppress, closing, nullcontext, redirect_stdout, ExitStack.
import io
from contextlib import ExitStack, closing, nullcontext, redirect_stdout, suppress


class Thing:
    def close(self):
        print("closed")


with suppress(KeyError, ValueError):
    {}["missing"]
print("suppressed")  # expect: suppressed
with closing(Thing()) as thing:
    print(type(thing).__name__)
# expect: Thing
# expect: closed
with nullcontext(5) as five:
    print(five)  # expect: 5
buffer = io.StringIO()
with redirect_stdout(buffer):
    print("captured")
print(repr(buffer.getvalue()))  # expect: 'captured\n'
with ExitStack() as stack:
    stack.callback(print, "callback 1")
    stack.callback(print, "callback", 2, sep="-")
    stack.enter_context(closing(Thing()))
    stack.push(lambda kind, error, tb: print("pushed sees", kind) or True)
    print("body")
    raise ValueError("swallowed")
# expect: body
# expect: pushed sees <class 'ValueError'>
# expect: closed
# expect: callback-2
# expect: callback 1
with ExitStack() as stack:
    stack.callback(print, "never")
    kept = stack.pop_all()
print("moved")  # expect: moved
kept.close()  # expect: never
try:
    with suppress(KeyError):
        raise TypeError("not suppressed")
except TypeError as error:
    print(error)  # expect: not suppressed
