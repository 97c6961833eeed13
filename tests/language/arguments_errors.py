# Calls that do not fit are told exactly how.
def none():
    pass


def one(a):
    pass


def two(a, b, c=1):
    pass


def star(a, *args):
    pass


def attempt(function, *args, **kwargs):
    try:
        function(*args, **kwargs)
    except TypeError as error:
        print(error)


attempt(none, 1)  # expect: none() takes 0 positional arguments but 1 was given
attempt(none, 1, 2)  # expect: none() takes 0 positional arguments but 2 were given
attempt(none, x=1)  # expect: none() got an unexpected keyword argument 'x'
attempt(one)  # expect: one() missing 1 required positional argument: 'a'
attempt(one, 1, 2)  # expect: one() takes 1 positional argument but 2 were given
attempt(one, 1, a=2)  # expect: one() got multiple values for argument 'a'
attempt(one, b=2)  # expect: one() got an unexpected keyword argument 'b'
attempt(two)  # expect: two() missing 2 required positional arguments: 'a' and 'b'
attempt(two, 1)  # expect: two() missing 1 required positional argument: 'b'
attempt(two, 1, 2, 3, 4)  # expect: two() takes from 2 to 3 positional arguments but 4 were given
attempt(two, c=1)  # expect: two() missing 2 required positional arguments: 'a' and 'b'
attempt(star)  # expect: star() missing 1 required positional argument: 'a'
attempt(lambda x: x)  # expect: <lambda>() missing 1 required positional argument: 'x'
attempt(lambda x, y, z: x)
# expect: <lambda>() missing 3 required positional arguments: 'x', 'y', and 'z'
