class C:
    def f(self):
        if True:
    def g(self):
        return 1
# exit: 1
