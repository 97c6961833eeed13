# What `from module import *` gives is what CPython's gives, of the modules that are whole.
import abc
import contextlib
import functools
import heapq
import operator
import traceback
import warnings

for module in (contextlib, functools, heapq, operator, traceback, warnings):
    print(module.__name__, sorted(module.__all__))
for module in (abc, functools, operator, warnings):
    print(module.__name__, "builtin" in dir(module))
