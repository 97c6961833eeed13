def f(a, *):
    pass
# exit: 1
