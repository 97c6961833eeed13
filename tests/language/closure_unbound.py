# A free variable that has no value yet raises NameError.
def outer(define):
    def inner():
        return value

    if define:
        value = 1
    return inner()


print(outer(True))  # expect: 1
try:
    outer(False)
except NameError as error:
    print(type(error).__name__, error)
# expect: NameError cannot access free variable 'value' where it is not associated with a value in enclosing scope


def deleted():
    x = 1

    def inner():
        return x

    del x
    return inner()


try:
    deleted()
except NameError as error:
    print(error)
# expect: cannot access free variable 'x' where it is not associated with a value in enclosing scope
