# evaluation order & protocols
log=[]
def L(x):
    log.append(x); return x
class V:
    def __init__(s,n): s.n=n
    def __repr__(s): return f"V({s.n})"
    def __getattr__(s,n):
        if n.startswith('__'): raise AttributeError(n)
        print("getattr",s.n,n); return V(f"{s.n}.{n}")
    def __setattr__(s,n,v):
        if n!='n': print("setattr",n,v)
        object.__setattr__(s,n,v)
    def __delattr__(s,n): print("delattr",n); object.__delattr__(s,n)
    def __getitem__(s,k): print("getitem",s.n,k); return V(f"{s.n}[{k}]")
    def __setitem__(s,k,v): print("setitem",s.n,k,v)
    def __delitem__(s,k): print("delitem",s.n,k)
    def __call__(s,*a,**k): print("call",s.n,a,k); return V(f"{s.n}()")
    def __add__(s,o): print("add",s,o); return V(f"({s.n}+{o})")
    def __radd__(s,o): print("radd",s,o); return V(f"({o}+{s.n})")
    def __iadd__(s,o): print("iadd",s,o); return s
    def __lt__(s,o): print("lt",s,o); return True
    def __gt__(s,o): print("gt",s,o); return V('gt')
    def __bool__(s): print("bool",s); return True
    def __contains__(s,o): print("contains",s,o); return 5
    def __iter__(s): print("iter",s); return iter([1,2])
    def __len__(s): print("len",s); return 2
    def __neg__(s): print("neg"); return s
    def __index__(s): print("index",s); return 1
    def __format__(s,f): print("format",s,repr(f)); return f"<{s.n}:{f}>"
    def __enter__(s): print("enter",s); return V("entered")
    def __exit__(s,*a): print("exit",s,a[0]); return True
    def __eq__(s,o): print("eq",s,o); return NotImplemented
    def __hash__(s): print("hash",s); return 1
    def __contains__(s,o): print("in",s,o); return ''
a,b,c=V('a'),V('b'),V('c')
a[L(1)][L(2)]=L(3)
a.x.y=b.z
a[b:c]
a[b:c:1,...,2]
a.q+=b
a[L('k')]+=L('v')
x=a<b<c
print(x)
x=a<b>c
print(x)
print(a in b, a not in b)
print(f"{a:>{b}} {a!r:^20} {a=} {a=:x}")
f=a(L(1),*[L(2)],k=L(3),**{'z':L(4)})
print({L('k1'):L('v1'),**{L('k2'):L('v2')}})
print([*a,*b],(*a,),{*a})
p,*q=a
print(p,q)
with a as z, b: print("body",z); raise ValueError
del a[1]
try: del a.zz
except AttributeError as e: print("AE",e)
print([1,2,3][a], "abc"[a:], range(5)[a])
print(a and b, not a, a or b)
print(a if b else c)
assert a, L("msg")
def deco(n):
    print("deco",n)
    def w(f): print("apply",n,getattr(f,'__name__',f)); return f
    return w
@deco(1)
@deco(2)
def g(x=L("default")): pass
@deco(3)
class C(L(object)):
    y=L("body")
print(log)
print(a==a, a!=b, a==1)
s={a}
print(len(s), a in [a], [b].count(a))
t=lambda *,k=L('kw'): k
print(t(), (yield_:=3), yield_)
i=0
lst=[0,0,0]
i,lst[i]=1,5
print(i,lst)
lst[0],lst[lst[0]-4],*r=9,8,7,6
print(lst,r)
a=b=c=[]
a.append(1); print(b,c)
x=y=0
for x,lst[x%3] in [(1,'p'),(2,'q')]: pass
print(lst,x)
print([x for x in range(3)],x)
print({x:y for x,y in zip('ab',[1,2])},x,y)
print([(x,y) for x in range(3) if x%2==0 for y in 'ab' if y>'a' or x])
# exit: 1
