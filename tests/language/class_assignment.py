import gc
class Idle:
    def press(self): print("start"); self.__class__=Running
class Running:
    def __init__(self): self.a=1; self.b=2
    def press(self): self.speed=9; print("stop",self.__dict__); self.__class__=Idle
x=Idle(); x.n=1
x.press(); x.press(); x.press(); print(x.__dict__, type(x))
y=Running(); y.press(); y.press(); print(vars(y)); y.me=y; del y
gc.collect()
class E1(Exception): pass
class E2(E1):
    def f(self): return self.q
e=E1("m"); e.__class__=E2; e.q=5; print(e.f(), repr(e))
class S: __slots__=('a',)
class T: __slots__=('a','b')
class U(S): __slots__=()
class W(S): pass
for A,B in ((S,T),(S,U),(S,W),(Idle,S),(W,Idle),(Idle,int),(int,Idle),(Idle,E1)):
    try:
        o=A(); o.__class__=B; print(A.__name__,B.__name__,type(o).__name__)
    except TypeError as e: print(A.__name__,B.__name__,e)
u=S(); u.a=5; u.__class__=U; print(u.a)
try: u.__class__=5
except TypeError as e: print(e)
class L(list): pass
class M(list):
    def last(self): return self[-1]
l=L([1,2]); l.z=1; l.__class__=M; print(l.last(), l, l.z)
for i in range(1000):
    k=Running(); k.press(); k.t=[k]
gc.collect()
