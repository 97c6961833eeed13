def twice(function):
    def wrapper(*args):
        return function(*args) + function(*args)

    return wrapper


@twice
def half(x):
    return x // 0


half(3)
# exit: 1
