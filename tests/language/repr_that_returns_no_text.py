# A __repr__ that forgets its return: the blame is on what was asked for, str() or repr().
class C:
    def __repr__(self): print("in repr")
class D:
    def __str__(self): return 5
class E(D): pass
class F(Exception):
    def __repr__(self): return 3
class G(list):
    def __repr__(self): return None
class H:
    def __format__(self, s): return 5
for f in (lambda: str(C()), lambda: print(C()), lambda: repr(C()), lambda: f"{C()}", lambda: f"{C()!r}", lambda: "%s" % C(), lambda: "%r" % C(), lambda: format(C()), lambda: [C()].__repr__(), lambda: str([C()]), lambda: str(D()), lambda: repr(E())[:5], lambda: str(F()), lambda: repr(F()), lambda: str(G()), lambda: f"{H()}", lambda: "{}".format(C()), lambda: ascii(C())):
    try: print(f())
    except TypeError as e: print(e)
# expect: in repr
# expect: __str__ returned non-string (type NoneType)
# expect: in repr
# expect: __str__ returned non-string (type NoneType)
# expect: in repr
# expect: __repr__ returned non-string (type NoneType)
# expect: in repr
# expect: __str__ returned non-string (type NoneType)
# expect: in repr
# expect: __repr__ returned non-string (type NoneType)
# expect: in repr
# expect: __str__ returned non-string (type NoneType)
# expect: in repr
# expect: __repr__ returned non-string (type NoneType)
# expect: in repr
# expect: __str__ returned non-string (type NoneType)
# expect: in repr
# expect: __repr__ returned non-string (type NoneType)
# expect: in repr
# expect: __repr__ returned non-string (type NoneType)
# expect: __str__ returned non-string (type int)
# expect: <__ma
# expect:
# expect: __repr__ returned non-string (type int)
# expect: __str__ returned non-string (type NoneType)
# expect: __format__ must return a str, not int
# expect: in repr
# expect: __str__ returned non-string (type NoneType)
# expect: in repr
# expect: __repr__ returned non-string (type NoneType)
