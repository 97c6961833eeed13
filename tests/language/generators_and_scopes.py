# generators, closures, scopes
def g():
    try:
        x=yield 1
        print("got",x)
        try: y=yield 2
        except ValueError as e: print("caught",e); y=yield "after"
        print("y",y)
        return "ret"
    finally: print("fin")
i=g(); print(next(i),i.send("s"),i.throw(ValueError("v")))
try: i.send("z")
except StopIteration as e: print("stop",e.value,e)
i=g(); next(i); i.close(); i.close()
try: i.throw(KeyError("k"))
except KeyError as e: print("K",e)
i=g()
try: i.send(1)
except TypeError as e: print(e)
def sub():
    r=yield from g(); print("r",r); yield r
    x=yield from [10,20]; print(x)
    return (yield from iter(()))
print(list(sub()))
def bad():
    try: yield 1
    except GeneratorExit: yield 2
b=bad(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def stop(): 
    yield 1
    raise StopIteration("x")
s=stop(); next(s)
try: next(s)
except RuntimeError as e: print(e, repr(e.__cause__), repr(e.__context__))
def rec(n):
    if n: yield from rec(n-1)
    yield n
print(list(rec(5)))
gen=(x*y for x in range(3) for y in range(x)); print(list(gen),list(gen))
def selfref():
    yield next(it)
it=selfref()
try: next(it)
except ValueError as e: print(e)
print(g().__name__,g.__name__,g().gi_frame is None, g().gi_running, type(g()).__name__)
fs=[]
for k in range(3):
    def f(k2=k): return k,k2
    fs.append(f)
print([f() for f in fs])
def counter():
    n=0
    def inc(by=1):
        nonlocal n; n+=by; return n
    def get(): return n
    return inc,get
inc,get=counter(); inc(); inc(5); print(get(), inc.__closure__[0].cell_contents, inc.__code__.co_freevars, counter.__code__.co_cellvars)
X=1
def outer():
    X=2
    class C:
        Y=X
        X=3
        def f(self): return X
        Z=[X for _ in range(1)]
        W=(lambda: X)()
    return C.Y if hasattr(C,'Y') else None,C.X,C().f(),C.Z,C.W
try: print(outer())
except NameError as e: print(e)
def o2():
    X=2
    class C:
        def f(self): return X
        Z=[X for _ in range(1)]
    return C().f(),C.Z
print(o2())
def unb():
    print(zz)
    zz=1
for f in (unb,):
    try: f()
    except UnboundLocalError as e: print(e)
def d():
    v=1
    del v
    try: print(v)
    except UnboundLocalError as e: print(e)
    def h(): return w
    try: h()
    except NameError as e: print(type(e).__name__,e)
    w=1
    print(h())
    del w
    try: h()
    except NameError as e: print(type(e).__name__,e)
d()
def ex():
    try: raise ValueError("a")
    except ValueError as e: pass
    try: print(e)
    except UnboundLocalError as x: print(x)
ex()
def args(a,b=2,/,c=3,*d,e,f=6,**g): return a,b,c,d,e,f,g
print(args(1,e=5),args(1,2,3,4,5,e=1,z=2),args(1,e=2,a=3,b=4))
print(args.__defaults__,args.__kwdefaults__,args.__code__.co_varnames,args.__code__.co_argcount)
def mut(x,l=[]): l.append(x); return l
print(mut(1),mut(2),mut.__defaults__)
def fib():
    a,b=0,1
    while True: yield a; a,b=b,a+b
from itertools import islice,takewhile,chain,count
print(list(islice(fib(),10)),list(takewhile(lambda x:x<20,fib())))
def fin(n):
    for i in range(n):
        try:
            if i==1: continue
            if i==3: break
            print("body",i)
        finally: print("f",i)
    else: print("else")
    try: return "try"
    finally: print("cleanup")
print(fin(2),fin(5))
def ov():
    try: return 1
    finally: return 2
def ov2():
    for i in range(3):
        try: raise ValueError
        finally: continue
    return "swallowed"
print(ov(),ov2())
def nested():
    try:
        try: raise KeyError(1)
        finally: raise ValueError(2)
    except ValueError as e: return repr(e.__context__)
print(nested())
while True:
    try: break
    finally: print("brk")
else: print("never")
for _ in []: pass
else: print("empty else")
lam=[lambda x,y=z: x+y for z in range(3)]; print([l(10) for l in lam])
print((lambda *a,**k:(a,k))(1,*[2],x=3,**{'y':4}))
global_test=0
def setg():
    global global_test,new_g
    global_test+=1; new_g="n"
setg(); print(global_test,new_g)
print([y:=5, y**2], [last:=i for i in range(3)], last)
def wal(): return [n for n in range(10) if (m:=n%3)], m
print(wal())
if (n:=len("abc"))>2: print(n)
*a,b=range(5);print(a,b)
a,(b,*c),d=1,(2,3,4),5;print(a,b,c,d)
[a,[b,c]]=[1,[2,3]];print(a,b,c)
for src in ("1","1,2,3","()"):
    try:
        a,b={"1":(1,),"1,2,3":(1,2,3),"()":()}[src]
    except ValueError as e: print(e)
for v in (5,None,"ab","abc",{1:2,3:4},{1},iter([1])):
    try: a,b=v;print(a,b)
    except (TypeError,ValueError) as e: print(e)
try: a,*b,c=[1]
except ValueError as e: print(e)
try: a,b,*c=[1]
except ValueError as e: print(e)
