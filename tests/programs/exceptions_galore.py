"""exceptions galore, stdout and stderr"""
import sys, traceback
class ValidationError(Exception):
    def __init__(self, field, msg): self.field, self.msg = field, msg; super().__init__(field, msg)
    def __str__(self): return f"{self.field}: {self.msg}"
class Multi(Exception): pass
def validate(d):
    errs = []
    for k, f in {"name": str.isalpha, "age": lambda v: 0 < int(v) < 150}.items():
        try:
            if not f(d[k]): raise ValidationError(k, "invalid")
        except KeyError as e: errs.append(ValidationError(e.args[0], "missing"))
        except ValidationError as e: errs.append(e)
        except Exception as e: e.add_note(f"while checking {k}"); errs.append(e)
    if errs: raise ExceptionGroup("validation", errs)
    return True
for d in ({"name": "Ann", "age": "5"}, {"name": "A1"}, {"name": "Bob", "age": "x"}, {}):
    try: print(validate(d))
    except* ValidationError as eg: print("VE", [str(e) for e in eg.exceptions])
    except* ValueError as eg: print("other", eg.exceptions[0], eg.exceptions[0].__notes__)
    finally: print("checked")
def risky(n):
    try:
        if n == 0: return "zero"
        if n == 1: raise ValueError("one")
        if n == 2: return 1 / 0
        if n == 3: raise KeyboardInterrupt
        if n == 4: sys.exit(4)
        if n == 5: raise StopIteration("s")
        if n == 6: assert n > 10, ("tuple", n)
        if n == 7: raise ValueError("a") from TypeError("b")
    except (ValueError, ZeroDivisionError) as e:
        print("handled", type(e).__name__, e, e.__cause__); return "handled"
    else: return "else"
    finally: print("finally", n)
for n in range(9):
    try: print(n, risky(n))
    except BaseException as e: print("escaped", type(e).__name__, e, e.args)
def deep(n):
    if n: return deep(n - 1)
    raise LookupError("deep")
try: deep(3)
except LookupError as e:
    tb = e.__traceback__; names = []
    while tb: names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
    print(names)
    for fs in traceback.extract_tb(e.__traceback__): print(fs.name, fs.lineno, fs.line)
    print(traceback.format_exception_only(type(e), e), len(traceback.format_exception(e)))
try:
    try: raise ValueError("first")
    except ValueError as a:
        try: raise TypeError("second")
        except TypeError as b: raise RuntimeError("third") from a
except RuntimeError as e: print(e.__cause__, e.__context__, e.__context__.__context__)
class Ctx:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__); return t is IndexError
with Ctx(): [][0]
try:
    with Ctx(): {}["k"]
except KeyError as e: print("KeyError", e)
def g():
    try: yield 1
    except GeneratorExit: print("ge"); raise
    finally: print("gf")
it = g(); next(it); it.close()
try: raise Multi("a", 1) from None
except Multi as e: print(repr(e), str(e), e.args, e.with_traceback(None) is e)
e1 = ValueError("same"); e2 = ValueError("same"); print(e1 == e2, hash(e1) != hash(e2), e1.args == e2.args)
try: int("abc")
except ValueError as e: print(e, file=sys.stderr); print(f"{e!r:.30}")
print(issubclass(ExceptionGroup, Exception), BaseExceptionGroup.__mro__[1:3], [c.__name__ for c in ZeroDivisionError.__mro__], OSError is IOError, FileNotFoundError(2, "m", "f").filename, ConnectionError.__bases__)
err = OSError(13, "Permission denied", "/x"); print(type(err).__name__, err, err.errno, err.strerror)
try: open("/nonexistent/file")
except FileNotFoundError as e: print(e, e.errno, e.filename)
def nested():
    try: raise KeyError("inner")
    finally: raise ValueError("from finally")
try: nested()
except ValueError as e: print(e, repr(e.__context__))
sys.excepthook = lambda t, v, tb: print("hook:", t.__name__, v)
raise Multi("uncaught", validate)if False else Multi("uncaught")
# exit: 1
