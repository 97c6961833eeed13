# StringIO: overwriting, holes, wide characters, subclasses, wrong arguments, closing; and what copies of objects share.
import copy
import io
from contextlib import redirect_stdout


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


f = io.StringIO("abcdef")
print(f.write("XY"), f.getvalue(), f.tell(), f.read(), f.read(), f.write("!"), f.getvalue())
f.seek(3)
print(f.write("né漢😀"), f.getvalue(), f.tell(), f.seek(2), f.read(3), f.readline())
f.seek(12)
print(f.write("end"), ascii(f.getvalue()), f.seek(0, 2), f.seek(0, 1), f.tell())
print(f.seek(4), f.truncate(), ascii(f.getvalue()), f.write("zz"), ascii(f.getvalue()), f.truncate(2), f.tell(), f.truncate(100), f.write("q"), ascii(f.getvalue()))
g = io.StringIO()
held = g.getvalue()
for i in range(5):
    g.write(f"{i},")
    held = g.getvalue()
g.write("more")
print(held, g.getvalue(), g.write(""), g.seek(50), g.write(""), len(g.getvalue()), repr(g.read()), repr(g.readline()))
lines = io.StringIO("one\ntwo\n\nfour")
print(next(lines), lines.readline(2), lines.readline(0), list(lines), list(lines), lines.readlines(), lines.seek(0), lines.readlines(5), lines.read(-1), lines.seek(1), lines.read(None))
wide = io.StringIO("h\u00e9\n漢字\n😀")
print(list(wide), wide.newlines, io.StringIO(None).read() == "", io.StringIO(initial_value="x", newline=None).read())


class Loud(io.StringIO):
    def __init__(self, *args):
        super().__init__(*args)
        self.count = 0

    def write(self, s):
        self.count += 1
        return super().write(s.upper())

    def readline(self, *args):
        return super().readline(*args)[::-1]


loud = Loud("ab\ncd")
print(list(loud), loud.count, loud.write("x"), loud.getvalue(), loud.writelines(["y", "z"]), loud.getvalue(), loud.count)
with redirect_stdout(loud):
    print("hello", 1)
print(loud.getvalue(), isinstance(loud, io.TextIOBase), isinstance(loud, io.IOBase), io.StringIO.__mro__[-1])
for kind in ({"newline": "\r\n"}, {"newline": ""}, {"newline": None}, {"newline": "\r"}):
    h = io.StringIO("a\r\nb\nc\rd", **kind)
    h.write("\n!")
    print(kind, ascii(h.getvalue()), ascii(h.readline()), ascii(h.read()), h.newlines)
closed = io.StringIO("abc")
closed.close()
closed.close()
for question in (closed.read, closed.readline, closed.getvalue, closed.tell, lambda: closed.seek(0), lambda: closed.write("x"), lambda: next(closed), lambda: iter(closed), lambda: list(closed), closed.readable, closed.writable, closed.isatty, closed.flush, closed.truncate, lambda: closed.__enter__(), lambda: closed.writelines([]), lambda: print("x", file=closed), lambda: closed.closed, lambda: io.StringIO(5), lambda: io.StringIO("", "x"), lambda: io.StringIO("", 5), lambda: io.StringIO(b"x"), lambda: f.write(5), lambda: f.write(), lambda: f.seek("a"), lambda: f.seek(-1), lambda: f.seek(1, 1), lambda: f.seek(0, 3), lambda: f.read("a"), lambda: f.truncate(-1), lambda: f.read(1.5), lambda: io.StringIO().fileno(), lambda: io.StringIO().detach(), lambda: print("a", file=5)):
    attempt(question)
with io.StringIO() as inside:
    inside.write("in")
    print(inside.getvalue(), inside.closed)
print(inside.closed, io.StringIO().seekable(), f.isatty(), f.line_buffering, f.encoding)


class Plain:
    def __init__(self):
        self.a, self.b = [1], 2

    def __repr__(self):
        return f"{type(self).__name__}({self.__dict__})"


class Slots:
    __slots__ = ("a", "_Slots__b", "c")

    def __init__(self):
        self.a, self.__b = [1], 2


class Both(Slots):
    def __init__(self):
        super().__init__()
        self.d = 5


class Counted:
    made = 0

    def __new__(cls):
        cls.made += 1
        return super().__new__(cls)


class Stated(Plain):
    def __getstate__(self):
        return {"a": "state"}


class Reduced(Plain):
    def __reduce__(self):
        return Reduced, (), {"b": "reduced"}


class Guarded(Plain):
    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)


plain = Plain()
plain.c = 3
one, two = copy.copy(plain), copy.deepcopy(plain)
print(one, two, one.a is plain.a, two.a is plain.a, one.__dict__ is plain.__dict__, copy.copy(one), vars(two))
one.new = 1
del one.b
print(one, plain, hasattr(plain, "new"), copy.copy(one), copy.deepcopy(one))
many = Plain()
for i in range(100):
    setattr(many, f"x{i}", i)
print(copy.copy(many).x99, copy.deepcopy(many).x99, len(vars(copy.copy(many))))
for make in (Slots, Both):
    s = make()
    for t in (copy.copy(s), copy.deepcopy(s)):
        print(t.a, t._Slots__b, hasattr(t, "c"), t.a is s.a, getattr(t, "d", None))
print(copy.copy(Counted()).made, copy.copy(Stated()), copy.copy(Reduced()), copy.deepcopy(Stated()), copy.copy(Guarded()), copy.deepcopy(Guarded()))
knot = Plain()
knot.me = knot
print(copy.deepcopy(knot).me is knot, copy.copy(knot).me is knot)
