# Builtins have signatures, too, some of them; functions without parameters have an empty one.
import asyncio
import inspect


class Empty: ...


for thing in (len, sorted.__call__ if False else print, abs, sum, isinstance, input, list, tuple, set, float, bool, enumerate, zip, map, filter, property, [].append, "".join, [].sort, Empty, lambda: 0, asyncio.current_task, asyncio.get_running_loop):
    print(inspect.signature(thing))
# expect: (obj, /)
# expect: (*args, sep=' ', end='\n', file=None, flush=False)
# expect: (x, /)
# expect: (iterable, /, start=0)
# expect: (obj, class_or_tuple, /)
# expect: (prompt='', /)
# expect: (iterable=(), /)
# expect: (iterable=(), /)
# expect: (iterable=(), /)
# expect: (x=0, /)
# expect: (object=False, /)
# expect: (iterable, start=0)
# expect: (*iterables, strict=False)
# expect: (function, iterable, /, *iterables)
# expect: (function, iterable, /)
# expect: (fget=None, fset=None, fdel=None, doc=None)
# expect: (object, /)
# expect: (iterable, /)
# expect: (*, key=None, reverse=False)
# expect: ()
# expect: ()
# expect: (loop=None)
# expect: ()
for thing in (int, str, dict, range, min, max, iter, next, ValueError):
    try:
        print(inspect.signature(thing))
    except ValueError as error:
        print(error)
# expect: no signature found for builtin type <class 'int'>
# expect: no signature found for builtin type <class 'str'>
# expect: no signature found for builtin type <class 'dict'>
# expect: no signature found for builtin type <class 'range'>
# expect: no signature found for builtin <built-in function min>
# expect: no signature found for builtin <built-in function max>
# expect: no signature found for builtin <built-in function iter>
# expect: no signature found for builtin <built-in function next>
# expect: no signature found for builtin type <class 'ValueError'>
