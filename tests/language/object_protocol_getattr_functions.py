# getattr, setattr, hasattr, delattr, vars and dir.
class A:
    shared = 1

    def method(self):
        return "method"


a = A()
setattr(a, "own", 2)
print(getattr(a, "own"), getattr(a, "shared"), getattr(a, "none", "default"), getattr(a, "method")())
# expect: 2 1 default method
print(hasattr(a, "own"), hasattr(a, "nope"), vars(a), vars(a) is a.__dict__)
# expect: True False {'own': 2} True
delattr(a, "own")
print(vars(a), [n for n in dir(a) if not n.startswith("_")], "method" in vars(A))
# expect: {} ['method', 'shared'] True
vars(a)["direct"] = 3
print(a.direct)  # expect: 3
for action in (lambda: getattr(a, "x"), lambda: delattr(a, "x"), lambda: getattr(a, 5), lambda: vars(5), lambda: setattr(a, "x"), lambda: delattr(a, "shared")):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError 'A' object has no attribute 'x'
# expect: AttributeError 'A' object has no attribute 'x'
# expect: TypeError attribute name must be string, not 'int'
# expect: TypeError vars() argument must have __dict__ attribute
# expect: TypeError setattr expected 3 arguments, got 2
# expect: AttributeError 'A' object has no attribute 'shared'
