# What cannot be unpacked into arguments.
def f(*args, **kwargs):
    return args, kwargs


for call in (
    lambda: f(*5),
    lambda: f(**5),
    lambda: f(**{1: 2}),
    lambda: f(**{"a": 1}, **{"a": 2}),
    lambda: f(a=1, **{"a": 2}),
    lambda: f(*None),
    lambda: f(**[("a", 1)]),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: __main__.f() argument after * must be an iterable, not int
# expect: __main__.f() argument after ** must be a mapping, not int
# expect: keywords must be strings
# expect: __main__.f() got multiple values for keyword argument 'a'
# expect: __main__.f() got multiple values for keyword argument 'a'
# expect: __main__.f() argument after * must be an iterable, not NoneType
# expect: __main__.f() argument after ** must be a mapping, not list


class Mapping:
    def keys(self):
        return ["x", "y"]

    def __getitem__(self, key):
        return key * 2


print(f(**Mapping()))  # expect: ((), {'x': 'xx', 'y': 'yy'})
