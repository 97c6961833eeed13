def f(**k, a):
    pass
# exit: 1
