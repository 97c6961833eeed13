# Looking at namespaces.
x = 1


def function(a, b=2):
    c = a + b
    names = sorted(locals())
    return names, locals()["c"], "x" in globals()


class A:
    y = 1

    def __init__(self):
        self.z = 2


print(function(1), sorted(n for n in globals() if not n.startswith("__")))
# expect: (['a', 'b', 'c'], 3, True) ['A', 'function', 'x']
print(vars(A())["z"], "y" in vars(A), [n for n in dir(A()) if not n.startswith("__")], "append" in dir([]), "x" in dir())
# expect: 2 True ['y', 'z'] True True
print(locals() is globals(), dir(A) == sorted(dir(A)), sorted(vars(A()).items()))
# expect: True True [('z', 2)]
