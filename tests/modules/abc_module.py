# ABC, abstract properties and class methods, registration by duck typing.
from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Sized


class Storage(ABC):
    @abstractmethod
    def load(self, key): ...

    @classmethod
    @abstractmethod
    def create(cls): ...

    @staticmethod
    @abstractmethod
    def version(): ...

    def fetch(self, key):
        return self.load(key)


class Memory(Storage):
    def load(self, key):
        return f"memory {key}"

    @classmethod
    def create(cls):
        return cls()

    @staticmethod
    def version():
        return 1


print(Memory.create().fetch("k"), isinstance(Memory(), Storage), issubclass(Memory, ABC), sorted(Storage.__abstractmethods__))
# expect: memory k True True ['create', 'load', 'version']
try:
    Storage()
except TypeError as error:
    print(error)
# expect: Can't instantiate abstract class Storage without an implementation for abstract methods 'create', 'load', 'version'


class Duck:
    def __iter__(self):
        return iter([])

    def __len__(self):
        return 0

    def __call__(self):
        pass


duck = Duck()
print(isinstance(duck, Iterable), isinstance(duck, Sized), isinstance(duck, Callable), isinstance(duck, Iterator), isinstance(duck, Hashable))
# expect: True True True False True
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance("a", Sequence), isinstance({1}, Sequence), issubclass(dict, Mapping), isinstance([], Hashable), isinstance(iter([]), Iterator))
# expect: True True True False True False True
