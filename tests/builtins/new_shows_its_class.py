# A class's __new__ is a built-in method of the class; members know theirs; tee is a function.
import asyncio
import collections.abc
import itertools


def t(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


print(int.__new__.__qualname__, asyncio.Task.__new__.__qualname__, int.__new__.__module__)
# expect: int.__new__ Task.__new__ None
print(repr(object.__new__).split(" at ")[0])  # expect: <built-in method __new__ of type object
print(asyncio.Future._state.__qualname__, asyncio.Future._state.__name__)
# expect: Future._state _state
for function in (int.__new__, object.__new__):
    t(function)
    t(function, 5)
    t(function, str)
# expect: TypeError int.__new__(): not enough arguments
# expect: TypeError int.__new__(X): X is not a type object (int)
# expect: TypeError int.__new__(str): str is not a subtype of int
# expect: TypeError object.__new__(): not enough arguments
# expect: TypeError object.__new__(X): X is not a type object (int)
# expect: TypeError object.__new__(str) is not safe, use str.__new__()


class Numbers(collections.abc.Iterator):
    def __next__(self):
        raise StopIteration


print(Numbers.__mro__)
# expect: (<class '__main__.Numbers'>, <class 'collections.abc.Iterator'>, <class 'collections.abc.Iterable'>, <class 'object'>)
print(isinstance([], collections.abc.Sized), isinstance(5, collections.abc.Iterable),
      isinstance(Numbers(), collections.abc.AsyncIterable))  # expect: True False False
print(itertools.tee, itertools.tee.__module__, itertools.tee.__qualname__)
# expect: <built-in function tee> itertools tee
for args in ((), (1,), ([], -1), ([], 1, 2), ([1, 2], 3)):
    t(lambda: [list(one) for one in itertools.tee(*args)])
# expect: TypeError tee expected at least 1 argument, got 0
# expect: TypeError 'int' object is not iterable
# expect: ValueError n must be >= 0
# expect: TypeError tee expected at most 2 arguments, got 3
# expect: [[1, 2], [1, 2], [1, 2]]
