def numbers():
    yield 1
    raise LookupError("no more numbers")


def total(source):
    result = 0
    for number in source:
        result += number
    return result


total(numbers())
# exit: 1
