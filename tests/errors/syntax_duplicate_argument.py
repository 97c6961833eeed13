def f(a, b, a):
    pass
# exit: 1
