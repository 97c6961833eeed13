# A decorator is a function called with the function; the name is bound to what it returns.
def logged(function):
    def wrapper(*args, **kwargs):
        print("call", function.__name__, args, kwargs)
        result = function(*args, **kwargs)
        print("result", result)
        return result

    return wrapper


@logged
def add(a, b=0):
    return a + b


add(1, b=2)
# expect: call add (1,) {'b': 2}
# expect: result 3
print(add.__name__)  # expect: wrapper


def number(function):
    return 42


@number
def answer():
    pass


print(answer)  # expect: 42
