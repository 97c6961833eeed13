# How natives with keyword-only parameters count what they were given; deepcopy asks its memo first.
import contextvars
import copy
import functools
import heapq
import math


def t(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)).split(" at 0x")[0])
    except Exception as error:
        print(type(error).__name__, error)


for function in (math.nextafter, math.prod, contextvars.ContextVar):
    for count in range(4):
        t(function, *[[]] * count)
    t(function, zzz=1)
    t(function, "x", zzz=1)
# expect: TypeError nextafter() takes exactly 2 positional arguments (0 given)
# expect: TypeError nextafter() takes exactly 2 positional arguments (1 given)
# expect: TypeError must be real number, not list
# expect: TypeError nextafter() takes exactly 2 positional arguments (3 given)
# expect: TypeError nextafter() takes exactly 2 positional arguments (0 given)
# expect: TypeError nextafter() takes exactly 2 positional arguments (1 given)
# expect: TypeError prod() takes exactly 1 positional argument (0 given)
# expect: 1
# expect: TypeError prod() takes exactly 1 positional argument (2 given)
# expect: TypeError prod() takes at most 2 arguments (3 given)
# expect: TypeError prod() takes exactly 1 positional argument (0 given)
# expect: TypeError prod() got an unexpected keyword argument 'zzz'
# expect: TypeError ContextVar() takes exactly 1 positional argument (0 given)
# expect: TypeError context variable name must be a str
# expect: TypeError ContextVar() takes at most 1 positional argument (2 given)
# expect: TypeError ContextVar() takes at most 2 arguments (3 given)
# expect: TypeError ContextVar() takes exactly 1 positional argument (0 given)
# expect: TypeError ContextVar() got an unexpected keyword argument 'zzz'
t(copy.deepcopy, 5, 5)  # expect: AttributeError 'int' object has no attribute 'get'
t(copy.deepcopy, 5, {id(5): 6})  # expect: 6
t(heapq.heapify, None)  # expect: TypeError heapify() argument must be list, not None
t(functools.lru_cache)  # expect: <function lru_cache.<locals>.decorating_function
wrapped = functools.wraps(math.sin, updated=())
print(type(wrapped).__name__, wrapped.func is functools.update_wrapper, sorted(wrapped.keywords))
# expect: partial True ['assigned', 'updated', 'wrapped']
