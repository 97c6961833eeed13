# bind sorts arguments as a call does, and complains as it does.
import inspect


def f(a, b=2, *args, c, **kw): ...


s = inspect.signature(f)
bound = s.bind(1, c=3, z=4)
print(bound, bound.args, bound.kwargs)
# expect: <BoundArguments (a=1, c=3, kw={'z': 4})> (1,) {'c': 3, 'z': 4}
bound.apply_defaults()
print(bound.arguments)  # expect: {'a': 1, 'b': 2, 'args': (), 'c': 3, 'kw': {'z': 4}}
for args, kwargs in [((), {}), ((1,), {}), ((1, 2, 3), {"a": 1, "c": 2})]:
    try:
        s.bind(*args, **kwargs)
    except TypeError as error:
        print(error)
# expect: missing a required argument: 'a'
# expect: missing a required argument: 'c'
# expect: multiple values for argument 'a'
print(s.bind_partial(1), len(s.parameters), s.replace(parameters=[]))
# expect: <BoundArguments (a=1)> 5 ()
