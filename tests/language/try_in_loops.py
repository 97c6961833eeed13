# Exceptions, loops and returns in all nestings.
def search(rows, wanted):
    for i, row in enumerate(rows):
        try:
            for j, value in enumerate(row):
                try:
                    if 10 / value == wanted:
                        return i, j
                except ZeroDivisionError:
                    print("zero at", i, j)
                    continue
                finally:
                    print("checked", value)
        except TypeError as error:
            print("row", i, error)
            break
    else:
        return "not found"
    return "stopped"


print(search([[1, 0], [5, 2]], 5))
# expect: checked 1
# expect: zero at 0 1
# expect: checked 0
# expect: checked 5
# expect: checked 2
# expect: (1, 1)
print(search([[1], None, [2]], 5))
# expect: checked 1
# expect: row 1 'NoneType' object is not iterable
# expect: stopped
print(search([["a"]], 5))
# expect: checked a
# expect: row 0 unsupported operand type(s) for /: 'int' and 'str'
# expect: stopped
print(search([[3]], 5))
# expect: checked 3
# expect: not found


def retry():
    attempts = 0
    while True:
        attempts += 1
        try:
            if attempts < 3:
                raise OSError(attempts)
            return attempts
        except OSError as error:
            print("failed", error)


print(retry())
# expect: failed 1
# expect: failed 2
# expect: 3
