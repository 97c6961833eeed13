def first():
    raise KeyError("first")


def second():
    try:
        first()
    except KeyError as error:
        raise TypeError("second") from error


def third():
    try:
        second()
    except TypeError:
        raise ValueError("third")


third()
# exit: 1
