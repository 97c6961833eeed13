def f(x):
    nonlocal x
    x = 1
# exit: 1
