def three(a, b, c):
    return a


three(*[1, 2])
# exit: 1
