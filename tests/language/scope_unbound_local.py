# A name assigned anywhere in a function is local everywhere in it.
x = "global"


def read_then_write():
    print(x)
    x = 1


def maybe(flag):
    if flag:
        y = 1
    return y


def after_del():
    z = 1
    del z
    return z


def augmented():
    count += 1


for function, args in [(read_then_write, ()), (maybe, (False,)), (after_del, ()), (augmented, ())]:
    try:
        function(*args)
    except UnboundLocalError as error:
        print(error)
# expect: cannot access local variable 'x' where it is not associated with a value
# expect: cannot access local variable 'y' where it is not associated with a value
# expect: cannot access local variable 'z' where it is not associated with a value
# expect: cannot access local variable 'count' where it is not associated with a value
print(maybe(True))  # expect: 1
try:
    undefined_name
except NameError as error:
    print(type(error).__name__, error, error.name)
# expect: NameError name 'undefined_name' is not defined undefined_name
