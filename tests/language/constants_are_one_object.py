# Equal constants are one object, all over a module; equal values of other types, or with other signs, are not.
def f():
    a="a b!"; b="a b!"
    print(a is b, "x y" is "x y")
    return "a b!"
a="a b!"
print(f() is a, "%s!" % "a" is "a!", "a"*3 is "aaa", "é é" is "é é", 'x'*30 is 'x'*30)
# expect: True True
# expect: True False True True True
class A:
    t=(1,2)
    s="q r"
print(A.t is (1,2), A.s is "q r", A.t is f.__code__.co_consts)  # expect: True True False
print([x for x in [(1,2)]][0] is (1,2), (lambda: (1,2))() is (1,2))  # expect: True True
def d(x=(1,2)): return x
print(d() is (1,2), d.__defaults__[0] is (1,2))  # expect: True True
print((1,2) is (1.0,2.0), (0.0,) is (-0.0,), (True,) is (1,), (1,2) is tuple([1,2]))
# expect: False False False False
def more():
    a=(1,2); b=(1,2)
    print(a is b, (1,2) is (1,2), "ab" is "ab", 1000 is 1000, 1.5 is 1.5, b"x" is b"x", (1,(2,3)) is (1,(2,3)), () is ())
    c=10**20; d=10**20
    print(c is d, 100000000000000000000 is 100000000000000000000)
    for x in (1,2): pass
    print(-5.0 is -5.0, "a"+"b" is "ab")
more()
# expect: True True True True True True True True
# expect: True True
# expect: True True
x=(1,2)
y=(1,2)
print(x is y)  # expect: True
def g(): return (1,2)
print(g() is g(), g() is x)  # expect: True True
