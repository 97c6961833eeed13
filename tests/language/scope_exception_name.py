# The name after `as` is removed when the handler ends.
error = "before"
try:
    raise ValueError("one")
except ValueError as error:
    print(repr(error))  # expect: ValueError('one')
try:
    print(error)
except NameError as problem:
    print("NameError:", problem)  # expect: NameError: name 'error' is not defined


def function():
    try:
        1 / 0
    except ZeroDivisionError as e:
        kept = e
    try:
        return e
    except UnboundLocalError as problem:
        return f"{problem} / {kept}"


print(function())
# expect: cannot access local variable 'e' where it is not associated with a value / division by zero
