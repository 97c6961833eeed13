# typing names and subscripts work as bases and hints.
from typing import Generic, Protocol, TypeVar, NamedTuple

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


class Speaker(Protocol):
    def speak(self) -> str: ...


class Dog:
    def speak(self) -> str:
        return "woof"


def talk(speaker: Speaker) -> str:
    return speaker.speak()


stack: Stack[int] = Stack()
stack.push(1)
stack = Stack[int]()
stack.push(2)
print(stack.pop(), talk(Dog()), T.__name__)  # expect: 2 woof T


class Point(NamedTuple):
    x: int
    y: int = 0


print(Point(1), Point(1, 2).y, Point(3)._asdict(), Point(1) == (1, 0))
# expect: Point(x=1, y=0) 2 {'x': 3, 'y': 0} True
