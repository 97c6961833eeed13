# Functions that are written in C show so, wherever they are, and check their arguments so.
import abc
import functools
import io
import operator
import os
import sys
import warnings


def t(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(type(error).__name__, error)


for function in (functools.reduce, functools.cmp_to_key, warnings.warn, warnings.warn_explicit,
                 os.fspath, os.putenv, os.unsetenv, os.getcwdb, io.text_encoding,
                 abc.get_cache_token):
    print(function, function.__module__, function.__qualname__, type(function))
print(print.__self__, sys.exit.__self__, operator.add.__self__)
t(functools.reduce)
t(functools.reduce, 1)
t(functools.reduce, 1, 2)
t(functools.reduce, 1, [1])
t(functools.reduce, 1, [])
t(functools.reduce, 1, [1, 2])
t(functools.reduce, 1, 2, 3, 4)
t(functools.reduce, operator.add, [1, 2, 3])
t(functools.reduce, operator.add, [1, 2, 3], 5)
t(functools.reduce, operator.add, [], None)
t(functools.cmp_to_key)
t(functools.cmp_to_key, 1, 2)
t(functools.cmp_to_key, x=1)
t(functools.cmp_to_key, 1, mycmp=1)
t(warnings.warn)
t(warnings.warn, 1, 2)
t(warnings.warn, x=1)
t(warnings.warn, "a", x=1)
t(warnings.warn, "a", UserWarning, 1, None, 5)
t(warnings.warn, "a", stacklevel="x")
t(warnings.warn, "a", skip_file_prefixes=1)
t(warnings.warn, "a", skip_file_prefixes=(1,))
t(warnings.warn_explicit)
t(warnings.warn_explicit, "a", UserWarning, "f", "x")
t(warnings.warn_explicit, "a", UserWarning, "f", 1, x=1)
t(os.fspath)
t(os.fspath, 1)
t(os.fspath, path="x")
t(os.putenv, 1)
t(os.putenv, 1, 2)
t(os.unsetenv)
t(os.getcwdb, 1)
t(io.text_encoding)
t(io.text_encoding, None)
t(io.text_encoding, 5)
t(abc.get_cache_token, 1)
