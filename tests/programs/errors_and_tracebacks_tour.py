def a(x):
    return b(x - 1) if x else 1 / 0
def b(x): return a(x)
import os, sys, traceback; os.makedirs("/tmp/les", exist_ok=True)
try:
    a(3)
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)
    et, ev, tb = sys.exc_info()
    print(et, ev, len(traceback.extract_tb(tb)), traceback.extract_tb(tb)[-1].name, traceback.extract_tb(tb)[-1].lineno)
    print(traceback.format_exc().count("\n"), traceback.format_exception_only(ev), traceback.format_tb(tb)[0])
    print("".join(traceback.format_exception(ev))[-40:])
try:
    try:
        {}["k"]
    except KeyError as e:
        raise ValueError("bad value") from e
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__, e.__traceback__.tb_lineno)
    traceback.print_exception(e, file=sys.stdout)
    e.add_note("a note"); e.add_note("second\nnote"); print(e.__notes__)
    traceback.print_exception(e, file=sys.stdout, limit=1, chain=False)
class AppError(Exception):
    code = 1
    def __init__(self, msg, **ctx): super().__init__(msg); self.ctx = ctx
    def __str__(self): return f"[{self.code}] {super().__str__()} {self.ctx}"
class DbError(AppError): code = 2
for E in (AppError, DbError):
    try: raise E("m", k=1)
    except AppError as e: print(e, repr(e), e.args, type(e).__mro__[1].__name__)
try: e
except NameError as x: print(x)
print(sys.exc_info(), OSError(2, "No such file", "f.txt"), repr(OSError(2, "x")), OSError(2, "x").errno, type(OSError(2, "x")), KeyError("a"), KeyError(), Exception(), Exception(1, 2), StopIteration(3).value, SystemExit(2).code, UnicodeDecodeError("utf8", b"x", 0, 1, "r"), SyntaxError("s"), repr(Exception("a", 1)), AttributeError("x", name="n", obj=1).name, ImportError("m", name="n").name, str(KeyError("a b")))
def gen():
    try: yield 1
    except Exception as e: yield repr(e)
g = gen(); next(g); print(g.throw(RuntimeError, "old style") if False else g.throw(RuntimeError("x")))
try:
    try: raise TypeError("1")
    finally:
        try: raise ValueError("2")
        except ValueError: print("inner", repr(sys.exc_info()[1].__context__))
except TypeError as e: print(repr(e))
def f():
    raise
try: f()
except RuntimeError as e: print(e)
for bad in ("raise 5", ):
    try: raise 5
    except TypeError as e: print(e)
try:
    try: 1/0
    except "x": pass
except TypeError as e: print(e)
try: raise ValueError from 5
except TypeError as e: print(e)
try: raise ValueError("x") from None
except ValueError as e: print(e.__suppress_context__, e.__cause__)
traceback.print_stack(file=sys.stdout)
with open("/tmp/les/t.txt", "w") as fh: print(fh.write("line1\nline2\n"), fh.name, fh.mode, fh.closed)
print(fh.closed, open("/tmp/les/t.txt").read(), [l.strip() for l in open("/tmp/les/t.txt")])
try: fh.write("x")
except ValueError as e: print(e)
for fn in (lambda: open("/nope/x"), lambda: open("/tmp"), lambda: open("/tmp/les/t.txt", "q"), lambda: open("/tmp/les/t.txt", "r").write("x"), lambda: open("/tmp/les/t.txt", "rb").read()):
    try: print(fn())
    except Exception as e: print(type(e).__name__, e)
def rec(n): return rec(n + 1)
try: rec(0)
except RecursionError as e: print(e)
a(2)
# exit: 1
