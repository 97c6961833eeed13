# Which AttributeErrors know the object and the name.
import math
class A: pass
class S: __slots__=('a',)
class M:
    x=1
    def __getattr__(s,n): raise AttributeError("own")
def f(): pass
def t(n,g):
    try: g()
    except AttributeError as e: print(n,'|',e,'|',e.name,'|',type(e.obj).__name__)
a=A(); s=S()
t(1,lambda: a.q); t(2,lambda: delattr(a,'q')); t(3,lambda: setattr(s,'q',1)); t(4,lambda: delattr(s,'q')); t(5,lambda: delattr(s,'a')); t(6,lambda: s.a)
# expect: 1 | 'A' object has no attribute 'q' | q | A
# expect: 2 | 'A' object has no attribute 'q' | None | NoneType
# expect: 3 | 'S' object has no attribute 'q' and no __dict__ for setting new attributes | q | S
# expect: 4 | 'S' object has no attribute 'q' and no __dict__ for setting new attributes | q | S
# expect: 5 | a | None | NoneType
# expect: 6 | 'S' object has no attribute 'a' | a | S
t(7,lambda: A.q); t(8,lambda: delattr(A,'q')); t(9,lambda: f.q); t(10,lambda: delattr(f,'q')); t(11,lambda: math.q); t(12,lambda: delattr(math,'q'))
# expect: 7 | type object 'A' has no attribute 'q' | q | type
# expect: 8 | type object 'A' has no attribute 'q' | q | type
# expect: 9 | 'function' object has no attribute 'q' | q | function
# expect: 10 | 'function' object has no attribute 'q' | q | function
# expect: 11 | module 'math' has no attribute 'q' | q | module
# expect: 12 | 'module' object has no attribute 'q' | q | module
t(13,lambda: setattr(1,'q',1)); t(14,lambda: delattr(1,'q')); t(15,lambda: setattr([],'append',1)); t(16,lambda: delattr([],'append')); t(17,lambda: M().zz); t(18,lambda: setattr(object(),'x',1))
# expect: 13 | 'int' object has no attribute 'q' and no __dict__ for setting new attributes | q | int
# expect: 14 | 'int' object has no attribute 'q' and no __dict__ for setting new attributes | q | int
# expect: 15 | 'list' object attribute 'append' is read-only | None | NoneType
# expect: 16 | 'list' object attribute 'append' is read-only | None | NoneType
# expect: 17 | own | zz | M
# expect: 18 | 'object' object has no attribute 'x' and no __dict__ for setting new attributes | x | object
t(19,lambda: setattr("",'x',1)); t(20,lambda: setattr(None,'x',1)); t(21,lambda: super(A,a).q)
# expect: 19 | 'str' object has no attribute 'x' and no __dict__ for setting new attributes | x | str
# expect: 20 | 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes | x | NoneType
# expect: 21 | 'super' object has no attribute 'q' | q | super
t(23,lambda: setattr((1).real,'real',1)); t(24,lambda: setattr(len,'__name__',1)); t(27, lambda: int.q)
# expect: 23 | attribute 'real' of 'int' objects is not writable | None | NoneType
# expect: 24 | attribute '__name__' of 'builtin_function_or_method' objects is not writable | None | NoneType
# expect: 27 | type object 'int' has no attribute 'q' | q | type
t(29,lambda: (x for x in []).q); t(30, lambda: f.__code__.q); t(32, lambda: a.f.q)
# expect: 29 | 'generator' object has no attribute 'q' | q | generator
# expect: 30 | 'code' object has no attribute 'q' | q | code
# expect: 32 | 'A' object has no attribute 'f' | f | A
