def f()
    return 1
# exit: 1
