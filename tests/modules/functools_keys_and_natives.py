# Keys of cmp_to_key, and natives that other natives call: keys, functions of map() and reduce().
import gc
import operator
import weakref
from functools import cmp_to_key, reduce

def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)

calls=[]
def f(a,b):
    calls.append((a,b))
    return (a>b)-(a<b)
K=cmp_to_key(f)
t(lambda: K(1)<K(2))
t(lambda: K(1)==K(1))
t(lambda: K(1)!=K(1))
t(lambda: K(2)>=K(3))
t(lambda: K(obj=5).obj)
t(lambda: K())
t(lambda: K(1,2))
t(lambda: K(1, obj=2))
t(lambda: K(1)<2)
t(lambda: 2<K(1))
t(lambda: K(1)==None)
t(lambda: K<K(1))
t(lambda: K(1)<K)
t(lambda: hash(K(1)))
t(lambda: {K(1)})
t(lambda: K.obj)
k=K(3)
k.obj=9
t(lambda: k.obj)
t(lambda: K(9)==k)


def s():
    k.x = 1


t(s)
t(lambda: [x.obj for x in sorted(map(K,[3,1,2]))])
t(lambda: sorted([3,1,2],key=K))
t(lambda: sorted([3,1,2],key=K,reverse=True))
t(lambda: max([3,1,2],key=K))
t(lambda: min("bca",key=K))
t(lambda: sorted([1,2],key=cmp_to_key(lambda a,b: 1/0)))
t(lambda: sorted([1,2],key=cmp_to_key(lambda a,b: None)))
t(lambda: sorted([1,2],key=cmp_to_key(lambda a: 1)))
t(lambda: sorted([2,1],key=cmp_to_key(lambda a,b: a-b+0.5)))
t(lambda: sorted([2,1],key=cmp_to_key(5)))
t(lambda: sorted([2,1,3],key=cmp_to_key(operator.sub)))
class C:
    def m(self,a,b):
        return b-a
t(lambda: sorted([2,1,3],key=cmp_to_key(C().m)))
t(lambda: type(K))
t(lambda: type(K).__name__)
# cycles
class X:
    pass

x=X()
r=weakref.ref(x)
x.k=cmp_to_key(lambda a,b: x)(x)
x=None
def cyc():
    y=X()
    y.k=cmp_to_key(lambda a,b: y)(y)
    return weakref.ref(y)
r=cyc()
gc.collect()
t(lambda: r())
# natives as keys
words="The quick Brown fox".split()
class S(str):
    def lower(self):
        return "mine"
t(lambda: sorted(words,key=str.lower))
t(lambda: sorted([S("b"),"a"],key=str.lower))
t(lambda: sorted([1],key=str.lower))
t(lambda: list(map(str.lower,["A",S("B")])))
t(lambda: list(map(str.lower,["A",1])))
t(lambda: list(map(len,words+[5])))
t(lambda: max(words,key=len))
t(lambda: min(words,key=len))
t(lambda: reduce(operator.add,[1,2,3]))
t(lambda: reduce(operator.add,[1,"a"]))
t(lambda: reduce(max,[1,3,2]))
t(lambda: list(map(pow,[2,3],[3,2])))
t(lambda: list(map(pow,[2,3],[3,2],[5,5])))
t(lambda: list(map(abs,[-1,-2.5])))
t(lambda: list(map(divmod,[7],[2])))
t(lambda: list(map(ord,"ab")))
t(lambda: list(map(ord,["ab"])))
t(lambda: list(filter(callable,[1,len])))
t(lambda: list(map(list.append,[[1]],[2])))
t(lambda: list(map(dict.get,[{1:2}],[1])))
t(lambda: list(map(int.bit_length,[5,True])))
t(lambda: list(map(float.is_integer,[5.0,2.5])))
t(lambda: list(map(float.is_integer,[5])))
t(lambda: list(map(set.union,[{1}],[{2}])))
t(lambda: list(map(object.__repr__, [1])) != None)
t(lambda: max([1,2.5,3],key=lambda v: v))
t(lambda: max([1,2.5,"a"],key=lambda v: v))
t(lambda: min([3,1,1.0,True],key=lambda v: v))
t(lambda: max([float('nan'),1.0],key=lambda v:v))
