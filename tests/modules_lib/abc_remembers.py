# What abstract base classes remember of their answers, and what makes them ask again.
import abc
import gc
import sys
import weakref
from abc import ABC, ABCMeta
from collections.abc import (Callable, Coroutine, Hashable, Iterable, Mapping, MutableSequence,
                             Sequence, Sized)
from numbers import Complex, Integral, Number, Rational, Real

asked = []


class Shape(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        asked.append(f"{cls.__name__}?{other.__name__}")
        return NotImplemented if other.__name__ != "Yes" else True


def told():
    print(*asked)
    asked.clear()


class Yes: pass
class No: pass
class Below(Shape): pass


# The hook is asked once for each class, and never for the class itself.
print([issubclass(Yes, Shape) for _ in range(3)], isinstance(Yes(), Shape))
told()
print([isinstance(No(), Shape) for _ in range(3)], issubclass(No, Shape))
told()
print(isinstance(Below(), Shape), isinstance(Below(), Below), issubclass(Below, Below))
told()
print(issubclass(No, Below), issubclass(Yes, Below), isinstance(No(), Below))
told()

# Registering anything anywhere makes every ABC ask again about those it had denied.
before = abc.get_cache_token()


class Other(ABC): pass
print(abc.get_cache_token() == before)
print(Other.register(No) is No, abc.get_cache_token() == before)
print(issubclass(No, Shape), issubclass(Yes, Shape), issubclass(No, Below))
told()
now = abc.get_cache_token()
print(Other.register(No), abc.get_cache_token() == now)  # known already: nothing changes
print(Shape.register(No), isinstance(No(), Shape), issubclass(No, Shape))
told()

print([issubclass(No, Shape) for _ in range(3)], isinstance(No(), Shape))
told()
class Kind(Shape): pass
Shape.register(Kind)
print([issubclass(Kind, Shape) for _ in range(3)], issubclass(Kind, Below))
told()

# Virtual subclasses of subclasses, and subclasses of virtual ones.
class Top(ABC): pass
class Middle(Top): pass
class Bottom(Middle): pass
class Stranger: pass
class Child(Stranger): pass
print([issubclass(Child, c) for c in (Top, Middle, Bottom)])
Bottom.register(Stranger)
print([issubclass(Child, c) for c in (Top, Middle, Bottom)], isinstance(Child(), Top))
class Late(Child): pass
print(isinstance(Late(), Top), issubclass(Late, Middle), isinstance(3, Top))
class Third(ABC): pass
Third.register(Top)
print(isinstance(Late(), Third), issubclass(Middle, Third), issubclass(Third, Top))
class ListLike(MutableSequence): pass
MutableSequence.register(Stranger)
print(isinstance(Late(), Sequence), isinstance(Late(), Sized), isinstance(Late(), ListLike))


# Errors.
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: Top.register(Third))
attempt(lambda: Top.register(5))
attempt(lambda: issubclass(5, Top))
attempt(lambda: Top.__subclasscheck__("x"))
attempt(lambda: ABCMeta.__instancecheck__(int, 5))
attempt(lambda: Sized.__subclasshook__(5))


class Odd(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return "yes"


attempt(lambda: issubclass(int, Odd))
attempt(lambda: isinstance(5, Odd))


class Fails(ABC):
    tries = 0

    @classmethod
    def __subclasshook__(cls, other):
        Fails.tries += 1
        raise ValueError(Fails.tries)


attempt(lambda: isinstance(5, Fails))
attempt(lambda: isinstance(5, Fails))


# What has been answered stands, whatever becomes of the class.
class Thing: pass
print(isinstance(Thing(), Iterable), isinstance(Thing(), Callable))
Thing.__iter__ = lambda self: iter(())
print(isinstance(Thing(), Iterable), issubclass(Thing, Iterable))
Other.register(type("New", (), {}))
print(isinstance(Thing(), Iterable), issubclass(Thing, Iterable))
del Thing.__iter__
print(isinstance(Thing(), Iterable), isinstance(Thing(), Hashable))
Thing.__hash__ = None
print(isinstance(Thing(), Hashable), issubclass(type("Sub", (Thing,), {}), Hashable))


# An object may say that it is of another class.
class Claims:
    def __init__(self, what): self.what = what
    @property
    def __class__(self): return self.what


print(isinstance(Claims(list), Sequence), isinstance(Claims(int), Sequence), isinstance(Claims(Yes), Shape))
print(isinstance(Claims(dict), Mapping), issubclass(Claims, Mapping), isinstance(Claims(Claims), Mapping))
attempt(lambda: isinstance(Claims(5), Mapping))
asked.clear()
print(isinstance(Claims(str), Shape), isinstance(Claims(str), Shape))
told()


class Gets:
    def __getattribute__(self, name):
        asked.append(name)
        return dict if name == "__class__" else object.__getattribute__(self, name)


print(isinstance(Gets(), Mapping), isinstance(Gets(), Mapping), isinstance(Gets(), Sequence))
told()
print(isinstance(Shape, Hashable), isinstance(ABC, Callable))


# Classes come and go, and nobody keeps them.
def come_and_go(number):
    made = type(f"Made{number}", (), {"__len__": lambda self: 0} if number % 2 else {})
    if number % 5 == 0:
        Other.register(made)
    answers = (issubclass(made, Sized), isinstance(made(), Sized), issubclass(made, Mapping),
               issubclass(made, Other))
    return answers, weakref.ref(made)


results = [come_and_go(number) for number in range(100)]
gc.collect()
print(sum(reference() is not None for _, reference in results))
print([answers for answers, _ in results[:11]])
print(all(answers == results[index % 10][0] for index, (answers, _) in enumerate(results)))
class Brief(ABC): pass
reference = weakref.ref(Brief)
isinstance(5, Brief), Brief.register(Stranger), Top.register(Brief)
print(isinstance(Stranger(), Top))
del Brief
gc.collect()
print(reference())


# numbers, unions, tuples.
for value in (5, True, 1.5):
    print([isinstance(value, c) for c in (Number, Complex, Real, Rational, Integral)])
print(isinstance(5, (Mapping, Number)), isinstance(5, Mapping | Number), issubclass(int, (Sized, Hashable)), isinstance("", Sized | None))


async def work(): pass
coroutine = work()
print([isinstance(coroutine, Coroutine), isinstance(work, Coroutine), isinstance(work, Callable)])
coroutine.close()
print(isinstance([].append, Callable), isinstance(print, Callable), isinstance(Shape.register, Callable), isinstance(5, Callable))
