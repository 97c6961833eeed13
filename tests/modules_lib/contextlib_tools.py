# closing, suppress, nullcontext, redirect_stdout, redirect_stderr.
import sys
from contextlib import closing, suppress, nullcontext, redirect_stdout, redirect_stderr


class Thing:
    def close(self):
        print("closed")


with closing(Thing()) as thing:
    print(type(thing).__name__)
try:
    with closing(Thing()):
        raise ValueError("v")
except ValueError as error:
    print(error)

with suppress(ValueError, KeyError):
    raise KeyError("quiet")
print("on")
try:
    with suppress(ValueError):
        raise TypeError("loud")
except TypeError as error:
    print(error)
with suppress():
    pass
again = suppress(LookupError)
for container in ([], {}):
    with again:
        container[3]
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
except ExceptionGroup as group:
    print(repr(group))
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [ValueError(2)])])
print("gone")

with nullcontext(5) as five:
    print(five)
with nullcontext() as nothing:
    print(nothing)


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        pass


sink, other = Sink(), Sink()
before = sys.stdout
with redirect_stdout(sink) as target:
    print("into the sink")
    with redirect_stdout(other):
        print("other")
    print("and again")
print(target is sink, sink.parts, other.parts, sys.stdout is before)
with redirect_stderr(sink):
    sys.stderr.write("error text")
print(sink.parts[-1])
redirect = redirect_stdout(other)
with redirect:
    with redirect:
        print("x")
print(other.parts, sys.stdout is before)
