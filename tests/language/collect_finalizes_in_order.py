# Garbage in cycles is finalized in the order in which it was made, whatever its classes.
import gc
class N:
    def __init__(self, name): self.name=name; self.other=None
    def __del__(self): print("del", self.name, end=" ")
class P:
    def __init__(self, name): self.name=name; self.other=None; self.a=1; self.b=2
    def __del__(self): print("del", self.name, end=" ")
def ring(cls, names):
    objs=[c(n) for c,n in zip(cls,names)]
    for i,o in enumerate(objs): o.other=objs[(i+1)%len(objs)]
    del objs, o
    gc.collect(); print()
ring([N,N],"ab"); ring([N,N,N],"abc"); ring([N,P],"ab"); ring([P,N],"ab"); ring([P,N,P,N],"abcd")
ring([N]*6,"abcdef")
a=N("a"); b=N("b"); a.other=b; b.other=a; del a,b; gc.collect(); print()
b=P("b"); a=N("a"); a.other=b; b.other=a; del a,b; gc.collect(); print()
class Late:
    def __init__(self, name): self.name = name; self.me = self
Late("late")
Late.__del__ = lambda self: print("del", self.name)
N("n").other = None
gc.collect()
class Phoenix:
    def __init__(self, name): self.name = name; self.me = self
    def __del__(self):
        print("up", self.name)
        kept.append(self)
kept = []
for name in "pqr":
    Phoenix(name)
gc.collect()
print([p.name for p in kept])
kept.clear()
print(gc.collect() > 0)
