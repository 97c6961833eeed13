# classes: MRO, super, descriptors, slots, init_subclass, set_name, class_getitem
class D:
    def __set_name__(s,o,n): print("set_name",o.__name__,n); s.n=n
    def __get__(s,i,o): print("get",s.n,i is None,o.__name__); return 42
    def __set__(s,i,v): print("set",s.n,v)
    def __delete__(s,i): print("delete",s.n)
class ND:
    def __get__(s,i,o): return "nd"
class A:
    d=D(); n=ND()
    def __init_subclass__(cls,/,tag=None,**k): super().__init_subclass__(**k); print("subclass",cls.__name__,tag); cls.tag=tag
    def __class_getitem__(cls,k): return (cls.__name__,k)
    def who(self): return "A"
    @classmethod
    def make(cls): return cls.__name__
    @staticmethod
    def st(): return "st"
class B(A,tag=1):
    def who(self): return "B"+super().who()
class C(A,tag=2):
    def who(self): return "C"+super().who()
class E(B,C): 
    def who(self): return "E"+super().who()
e=E()
print(e.who(),[k.__name__ for k in E.__mro__],E.tag,A[3],E['x'],E.make(),e.st())
print(e.d,E.d); e.d=5; del e.d; print(e.n); e.n=3; print(e.n,e.__dict__)
class P:
    def __init__(s): s._v=1
    @property
    def v(s): "doc of v"; return s._v
    @v.setter
    def v(s,x):
        if x<0: raise ValueError("neg")
        s._v=x
    @v.deleter
    def v(s): del s._v
p=P(); p.v=5; print(p.v,P.v.__doc__)
try: p.v=-1
except ValueError as x: print(x)
del p.v
try: p.v
except AttributeError as x: print(x)
class S:
    __slots__='a','b'
s=S(); s.a=1
for f in (lambda: s.b, lambda: setattr(s,'c',1), lambda: s.__dict__):
    try: print(f())
    except AttributeError as x: print(x)
class S2(S): pass
t=S2(); t.z=1; t.a=2; print(t.__dict__,t.a)
class M:
    def __getattribute__(s,n):
        print("ga",n); return object.__getattribute__(s,n)
    def __getattr__(s,n): return "fallback "+n
    x=1
m=M(); print(m.x,m.y)
class N:
    def __new__(cls,*a,**k): print("new",a,k); o=super().__new__(cls); return o
    def __init__(s,*a,**k): print("init",a,k)
N(1,b=2)
class Z:
    def __new__(cls): return 5
print(Z())
class I(int):
    def __new__(cls,v): return super().__new__(cls,v*2)
    def __add__(s,o): return I(int(s)+int(o))
    def __repr__(s): return f"I({int(s)})"
print(I(3),I(3)+1,1+I(3),I(3)*2,type(I(2)*2),hash(I(3)),I(3)==6,{I(3):1}[6],[10,20,30,40,50,60,70][I(3)],I(5).real,-I(2),int(I(2)),str(I(2)),f"{I(2)}",f"{I(2):d}","%d %s %r"%(I(2),I(2),I(2)))
class St(str):
    def upper(s): return "U"+super().upper()
x=St("abc"); print(x,x.upper(),x+"d",type(x+"d"),x[1:],len(x),{x:1}["abc"],x=="abc",f"{x:>5}",x.join("12"),repr(x),isinstance(x,str))
class Li(list):
    def append(s,v): super().append(v*2)
    def __getitem__(s,i): return ("item",super().__getitem__(i))
l=Li([1]); l.append(2); print(l,l[0],l[0:2],list(l),sorted(l),len(l),[*l],l+[1],type(l+[1]),l==[1,4])
class Di(dict):
    def __missing__(s,k): return f"miss {k}"
    def __setitem__(s,k,v): super().__setitem__(k,str(v))
d=Di(a=1); d['b']=2; print(d,d['zz'],d.get('zz'),'zz' in d,d|{'c':3},type(d|{}),dict(d))
d.update(q=1); d.setdefault('w',2); print(d)
print(type(e).__name__,type(type(e)),A.__subclasses__(),B.__bases__,issubclass(E,A),isinstance(e,(int,C)))
X=type('X',(A,),{'q':1,'f':lambda s:s.q},tag='dyn'); print(X,X().f(),X.__module__,X.__qualname__)
class Outer:
    class Inner:
        def f(self): pass
    def g(self):
        def h(): pass
        class L: pass
        return h,L
print(Outer.Inner.f.__qualname__,Outer().g()[0].__qualname__,Outer().g()[1].__qualname__,Outer.Inner)
class W:
    def __eq__(s,o): return isinstance(o,W)
try: hash(W())
except TypeError as x: print(x)
print(W.__hash__, W()==W(), W()!=W(), W()==1, W()!=1)
class T:
    def __lt__(s,o): return NotImplemented
    def __add__(s,o): return NotImplemented
    def __radd__(s,o): return "radd"
for f in (lambda:T()<T(),lambda:T()+1,lambda:1+T(),lambda:T()+T(),lambda:T()<=1,lambda:T()>T(), lambda: T()-T(), lambda: -T(), lambda: abs(T()), lambda: T()[0], lambda: len(T()), lambda: iter(T()), lambda: T()(), lambda: T() in T(), lambda: int(T()), lambda: float(T()), lambda: T().x, lambda: next(T()), lambda: bool(T()), lambda: [].extend(T()), lambda: T()@T(), lambda: divmod(T(),T()), lambda: round(T()), lambda: reversed(T()), lambda: range(T()), lambda: "a"*T(), lambda: [1][T()], lambda: f"{T():5}", lambda: sum([T()]), lambda: max(T(),T())):
    try: print(f())
    except Exception as x: print(type(x).__name__,x)
class R:
    def __bool__(s): return 1
for f in (lambda: bool(R()), lambda: not R(), lambda: 1 if R() else 2):
    try: print(f())
    except TypeError as x: print(x)
class Ln:
    def __init__(s,v): s.v=v
    def __len__(s): return s.v
for v in (-1,'a',1.5,2**70,True,0):
    try: print(len(Ln(v)), bool(Ln(v)))
    except Exception as x: print(type(x).__name__,x)
class Rp:
    def __repr__(s): return 5
    def __str__(s): return None
    def __format__(s,f): return 3
    def __hash__(s): return 'a'
    def __int__(s): return 1.5
    def __float__(s): return 1
    def __index__(s): return 'x'
    def __iter__(s): return 5
    def __contains__(s,x): return []
    def __enter__(s): return 1
r=Rp()
def w():
    with r: pass
for f in (lambda: repr(r),lambda: str(r),lambda: f"{r}",lambda: f"{r!r}",lambda: hash(r),lambda: int(r),lambda: float(r),lambda: [1][r],lambda: list(r),lambda: 1 in r,w,lambda: print(r)):
    try: print(f())
    except Exception as x: print(type(x).__name__,x)
class Abc:
    def __init__(s): return 5
try: Abc()
except TypeError as x: print(x)
class K:
    def __init__(s,x): s.__x=x
    def get(s): return s.__x
    def _K__secret(s): return "sec"
    def call(s): return s.__secret()
print(K(3).get(),K(3).__dict__,K(3).call())
def dec(cls): cls.extra=1; return cls
@dec
class Q: pass
print(Q.extra)
class Cnt:
    n=0
    def __init__(s): type(s).n+=1; s.n2=s.n
Cnt();Cnt();print(Cnt.n)
del Cnt.n
try: Cnt()
except AttributeError as x: print(x)
