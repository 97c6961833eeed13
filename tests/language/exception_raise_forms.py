# raise takes an instance or a class, and alone re-raises.
def reraise():
    try:
        raise ValueError
    except ValueError as error:
        print("first", repr(error))
        raise


try:
    reraise()  # expect: first ValueError()
except ValueError as error:
    print("again", repr(error))
# expect: again ValueError()
for thing in (5, "text", None, int, object()):
    try:
        raise thing
    except TypeError as error:
        print(error)
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: exceptions must derive from BaseException
try:
    raise
except RuntimeError as error:
    print(error)  # expect: No active exception to reraise
try:
    raise ValueError("a") from 5
except TypeError as error:
    print(error)  # expect: exception causes must derive from BaseException
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as error:
    print(error)  # expect: catching classes that do not inherit from BaseException is not allowed
