# import in a function, in a try, several at once, with `as`.
import math, sys as system
from math import (
    floor,
    ceil as up,
)


def inner():
    import json

    return json.dumps([1])


print(math.pi > 3, system is not None, floor(1.5), up(1.5), inner())  # expect: True True 1 2 [1]
try:
    json
except NameError as error:
    print(error)  # expect: name 'json' is not defined
try:
    import no_such_module_here
except ImportError as error:
    print("no module")  # expect: no module
import collections.abc

print(collections.abc.Iterable.__name__, collections.deque([1]))  # expect: Iterable deque([1])
from collections import abc as kinds

print(issubclass(list, kinds.Sequence))  # expect: True
if True:
    from math import sqrt
print(sqrt(16), sys.getrecursionlimit() if "sys" in globals() else "sys has another name here")
# expect: 4.0 sys has another name here
