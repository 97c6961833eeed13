def outer(x):
    return x


def inner(x):
    return x + 1


outer(inner(1) + inner("a"))
# exit: 1
