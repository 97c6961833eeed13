# Functions are objects.
def documented(a, b: int = 2, *args, c=3, **kw) -> str:
    """Does nothing."""
    local = a


print(documented.__name__, documented.__qualname__, documented.__doc__, documented.__module__)
# expect: documented documented Does nothing. __main__
print(documented.__defaults__, documented.__kwdefaults__)  # expect: (2,) {'c': 3}
code = documented.__code__
print(code.co_name, code.co_argcount, code.co_kwonlyargcount, code.co_varnames)
# expect: documented 2 1 ('a', 'b', 'c', 'args', 'kw', 'local')
documented.note = "added"
print(documented.note, documented.__dict__)  # expect: added {'note': 'added'}
documented.__name__ = "renamed"
print(documented.__name__)  # expect: renamed
print((lambda: 0).__name__, (lambda: 0).__doc__)  # expect: <lambda> None


def outer():
    def inner():
        pass

    return inner


print(outer().__qualname__)  # expect: outer.<locals>.inner
