# What an import can fail with.
def attempt(action):
    try:
        action()
    except ImportError as error:
        print(type(error).__name__, str(error).split(" (")[0], error.name)


def name_missing():
    from helper_shapes import triangle


def name_missing_in_library():
    from math import no_such_function


def module_raises():
    import helper_raises


attempt(name_missing)
# expect: helper_shapes is loaded as helper_shapes
# expect: ImportError cannot import name 'triangle' from 'helper_shapes' helper_shapes
try:
    from math import no_such_function
except ImportError as error:
    print(str(error).split(" (")[0])  # expect: cannot import name 'no_such_function' from 'math'
for _ in range(2):
    try:
        module_raises()
    except ZeroDivisionError as error:
        print("it raised", error)
# expect: helper_raises begins
# expect: it raised division by zero
# expect: helper_raises begins
# expect: it raised division by zero
import helper_shapes

try:
    helper_shapes.nothing
except AttributeError as error:
    print(error)  # expect: module 'helper_shapes' has no attribute 'nothing'
