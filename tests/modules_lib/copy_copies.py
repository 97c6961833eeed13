# copy and deepcopy: what is shared, classes with their own ideas, built-in containers.
import copy


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


class A:
    def __init__(s,x): s.x=x
    def __eq__(s,o): return s.x==o.x
class B:
    __slots__=('a','b')
class C:
    def __copy__(s): return 'copied'
    def __deepcopy__(s,m): return 'deep'
class L(list): pass
class N:
    def __reduce__(s): return (int,('5',))
class G:
    def __init__(s): s.a=[1]
    def __getstate__(s): return {'a':s.a,'z':1}
    def __setstate__(s,d): s.__dict__.update(d); s.set=True
a=A([1,[2]])
b=copy.copy(a)
c=copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, c.x==a.x, type(c).__name__)
l=[1,[2],(3,[4]),{5:[6]},{7},frozenset([8]),None,'s',b'b',range(3),len,int]
d=copy.deepcopy(l)
print(d==l, [x is y for x,y in zip(d,l)], [x is y for x,y in zip(copy.copy(l),l)])
r=[1]
r.append(r)
q=copy.deepcopy(r)
print(q[1] is q, q is not r)
dd={}
dd['d']=dd
e=copy.deepcopy(dd)
print(e['d'] is e)
sh=[1]
p=copy.deepcopy([sh,sh])
print(p[0] is p[1])
x=B()
x.a=[1]
y=copy.copy(x)
z=copy.deepcopy(x)
print(y.a is x.a, z.a is x.a, hasattr(z,'b'))
print(copy.copy(C()), copy.deepcopy(C()), copy.copy(N()), copy.deepcopy(N()))
m=L([1,[2]])
m.attr=5
n=copy.copy(m)
o=copy.deepcopy(m)
print(n,n.attr,type(n).__name__, n[1] is m[1], o[1] is m[1], o.attr)
g=copy.copy(G())
print(g.__dict__)
t1=(1,(2,3))
print(copy.deepcopy(t1) is t1, copy.copy(t1) is t1)
tt=([1],)
print(copy.deepcopy(tt) is tt)
from collections import deque, defaultdict, OrderedDict, Counter, namedtuple
P=namedtuple('P','x y')
for o in (deque([1,[2]],maxlen=3), defaultdict(list,a=[1]), OrderedDict(a=[1]), Counter('ab'), P(1,[2]), bytearray(b'x'), {1,2}): c=copy.copy(o); d=copy.deepcopy(o); print(c, d, type(c).__name__, type(d).__name__, c is o)
def ff(): pass
print(copy.copy(ff) is ff, copy.deepcopy(ff) is ff, copy.copy(A) is A, copy.Error, copy.replace(P(1,2),x=5))
attempt(lambda: copy.copy((i for i in ())))
attempt(lambda: copy.replace(3))
er=ValueError('a',1)
ec=copy.copy(er)
print(repr(ec), ec is er)
import types
print(copy.deepcopy(types.SimpleNamespace(a=[1])))
