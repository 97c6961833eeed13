# suppress, redirect_stdout, nullcontext, closing.
import io
from contextlib import closing, nullcontext, redirect_stdout, suppress

with suppress(KeyError, IndexError):
    [][1]
with suppress(ValueError):
    print("before")  # expect: before
    raise ValueError
print("after")  # expect: after
text = io.StringIO()
with redirect_stdout(text):
    print("captured")
print(repr(text.getvalue()))  # expect: 'captured\n'
with nullcontext("given") as value:
    print(value)  # expect: given


class Door:
    def close(self):
        print("closed")


with closing(Door()) as door:
    print(type(door).__name__)
# expect: Door
# expect: closed
with suppress(ValueError):
    raise ExceptionGroup("group", [ValueError(1)])
