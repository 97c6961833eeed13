# exceptions
import traceback,sys
class E1(Exception): pass
class E2(E1):
    def __init__(s,a,b): super().__init__(a); s.b=b
    def __str__(s): return f"E2<{s.args},{s.b}>"
try: raise E2(1,2)
except E1 as e: print(e,repr(e),e.args)
try:
    try: raise KeyError("k")
    except KeyError as e: raise ValueError("v") from e
except ValueError as e: print(repr(e.__cause__),repr(e.__context__),e.__suppress_context__); traceback.print_exception(e,file=sys.stdout)
try:
    try: 1/0
    except ZeroDivisionError: raise TypeError("t") from None
except TypeError as e: traceback.print_exception(e,file=sys.stdout); print(e.__context__)
try:
    try: 1/0
    except ZeroDivisionError: [][1]
except IndexError as e: traceback.print_exception(e,file=sys.stdout)
e=ValueError("noted"); e.add_note("one"); e.add_note("two\nlines"); print(e.__notes__)
try: raise e
except ValueError: traceback.print_exc(file=sys.stdout)
try: e.add_note(5)
except TypeError as x: print(x)
eg=ExceptionGroup("g",[ValueError(1),ExceptionGroup("h",[TypeError(2),KeyError(3)]),OSError(4)])
print(eg,repr(eg),eg.exceptions,eg.message)
print(eg.split(TypeError),eg.subgroup(lambda x: isinstance(x,(KeyError,ValueError))))
try: raise eg
except* TypeError as x: print("T",x,x.exceptions)
except* (KeyError,OSError) as x: print("KO",x,x.exceptions)
except* ValueError as x: print("V",x)
else: print("else")
finally: print("fin")
try:
    try: raise eg
    except* TypeError: raise RuntimeError("in handler")
    except* KeyError: pass
except ExceptionGroup as x: traceback.print_exception(x,file=sys.stdout)
try:
    try: raise ValueError("plain")
    except* ValueError as x: print(repr(x)); raise
except BaseException as x: traceback.print_exception(x,file=sys.stdout)
try:
    try: raise KeyError(1)
    except* ValueError: pass
except KeyError as x: print("through",repr(x))
for f in (lambda: ExceptionGroup("a",[]),lambda: ExceptionGroup("a",[1]),lambda: ExceptionGroup(1,[ValueError()]),lambda: ExceptionGroup("a",[KeyboardInterrupt()]),lambda: BaseExceptionGroup("a",[ValueError()]),lambda: BaseExceptionGroup("a",[KeyboardInterrupt()]), lambda: ExceptionGroup("a"), lambda: ExceptionGroup("a",5)):
    try: print(repr(f()))
    except Exception as x: print(type(x).__name__,x)
for r in ("raise 5","raise None","raise int","raise ValueError from 5","except 5"):
    try:
        if r=="raise 5": raise 5
        if r=="raise None": raise None
        if r=="raise int": raise int
        if r=="raise ValueError from 5": raise ValueError from 5
        try: raise ValueError
        except 5: pass
    except TypeError as x: print(x, repr(x.__context__))
try: raise ValueError
except (TypeError,(KeyError,ValueError)) if 0 else ValueError as x: print(repr(x),str(x)=='')
try: raise
except RuntimeError as x: print(x)
def f():
    try: return g()
    except ValueError: return "handled"
    else: return "else"
def g(): raise ValueError
print(f())
print(repr(OSError(2,"No such","file")),str(OSError(2,"No such","file")),OSError(2,"x").errno,type(OSError(2,"x")),OSError("a"),OSError(1,2,3).filename)
print(repr(KeyError("a")),str(KeyError("a")),str(KeyError("a","b")),str(KeyError()),repr(StopIteration(5).value),SystemExit(3).code,repr(UnicodeDecodeError("utf8",b"\xff",0,1,"bad")),str(UnicodeDecodeError("utf8",b"\xff",0,1,"bad")))
print(ImportError("m",name="n",path="p").name,AttributeError("x",name="n",obj=3).obj,NameError("z",name="q").name, SyntaxError("m",("f",1,2,"t")).lineno)
class Ctx:
    def __init__(s,n,sup=False): s.n=n; s.sup=sup
    def __enter__(s): print("enter",s.n); return s
    def __exit__(s,t,v,tb): print("exit",s.n,t and t.__name__,v,tb is not None); return s.sup
with Ctx(1) as a, Ctx(2,True) as b: raise ValueError("x")
try:
    with Ctx(1), Ctx(2): raise ValueError("y")
except ValueError as x: print("out",x)
class BadExit:
    def __enter__(s): return s
    def __exit__(s,*a): raise KeyError("exit")
try:
    with BadExit(): raise ValueError("body")
except KeyError as x: traceback.print_exception(x,file=sys.stdout)
with (Ctx(1) as a, Ctx(2) as b,): pass
def ret():
    with Ctx("r"): return "val"
print(ret())
for i in range(2):
    with Ctx(i): continue
class NoExit:
    def __enter__(s): pass
for c in (5,NoExit(),Ctx):
    try:
        with c: pass
    except TypeError as x: print(x)
import contextlib
@contextlib.contextmanager
def cm(x):
    print("in"); 
    try: yield x
    except ValueError: print("swallow")
    finally: print("out")
with cm(5) as v: print(v); raise ValueError
with contextlib.suppress(KeyError,IndexError): [][0]
with contextlib.ExitStack() as st:
    st.enter_context(Ctx("s1")); st.callback(print,"cb"); st.enter_context(Ctx("s2"))
def deep(n):
    if n==0: raise ValueError("deep")
    deep(n-1)
try: deep(5)
except ValueError: traceback.print_exc(file=sys.stdout)
try: deep(3)
except ValueError as x: 
    tb=x.__traceback__; n=0
    while tb: n+=1; print(tb.tb_lineno,tb.tb_frame.f_code.co_name); tb=tb.tb_next
    print(traceback.format_exception_only(x), traceback.extract_tb(x.__traceback__)[-1].name)
def inf(): inf()
try: inf()
except RecursionError as x: print(x)
x=ValueError(1); y=x.with_traceback(None); print(x is y)
print(sys.exc_info())
try: 1/0
except: print(sys.exc_info()[0], sys.exception())
assert True
try: assert 1==2, "msg"
except AssertionError as x: print(repr(x))
try: assert []
except AssertionError as x: print(repr(x))
print([c.__name__ for c in ModuleNotFoundError.__mro__],issubclass(TimeoutError,OSError),IOError is OSError,EnvironmentError)
