class S:
    __slots__='a','b'
class S2(S): pass
t=S2(); t.a=2; t.z=1
print(t.__dict__, vars(t), 'a' in t.__dict__, len(t.__dict__), list(t.__dict__), list(t.__dict__.items()))
# expect: {'z': 1} {'z': 1} False 1 ['z'] [('z', 1)]
print(sorted(n for n in dir(t) if not n.startswith('__')))  # expect: ['a', 'b', 'z']
t.__dict__['q']=5
print(t.q, t.__dict__)  # expect: 5 {'z': 1, 'q': 5}
t.__dict__.clear()
print(t.a)  # expect: 2
t.__dict__={'n':1}
print(t.a,t.n,t.__dict__)  # expect: 2 1 {'n': 1}
import copy
u=copy.copy(t); print(u.a,u.n)  # expect: 2 1
t.__dict__.update(k=1); t.__dict__.pop('n'); print(t.__dict__, t.a)  # expect: {'k': 1} 2
class S3(S): __slots__=('c',)
w=S3(); w.c=1; w.a=2
print(w.a,w.c,hasattr(w,'__dict__'))  # expect: 2 1 False
class S4(S3): pass
v=S4(); v.c=3;v.a=1;v.x=2; print(vars(v)); del v.c; print(vars(v), hasattr(v,'c'))
# expect: {'x': 2}
# expect: {'x': 2} False
