# Wrong numbers are told.
def attempt(value, pattern):
    try:
        if pattern == 2:
            a, b = value
        elif pattern == 3:
            a, b, c = value
        else:
            a, *b, c = value
        print("fine")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt([1], 2)  # expect: ValueError not enough values to unpack (expected 2, got 1)
attempt([1, 2, 3], 2)  # expect: ValueError too many values to unpack (expected 2)
attempt((), 3)  # expect: ValueError not enough values to unpack (expected 3, got 0)
attempt("abcd", 3)  # expect: ValueError too many values to unpack (expected 3)
attempt([1], "star")  # expect: ValueError not enough values to unpack (expected at least 2, got 1)
attempt([1, 2], "star")  # expect: fine
attempt(5, 2)  # expect: TypeError cannot unpack non-iterable int object
attempt(None, 2)  # expect: TypeError cannot unpack non-iterable NoneType object
attempt({1: 2}, 2)  # expect: ValueError not enough values to unpack (expected 2, got 1)
attempt(iter([1, 2, 3]), 2)  # expect: ValueError too many values to unpack (expected 2)
attempt((x for x in range(9)), 3)  # expect: ValueError too many values to unpack (expected 3)
