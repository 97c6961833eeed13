def f(*a, *b):
    pass
# exit: 1
