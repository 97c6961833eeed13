def f(a):
    return a.x + a.y


f(3)
# exit: 1
