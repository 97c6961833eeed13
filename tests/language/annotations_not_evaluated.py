# Type hints are syntax; programs run the same with and without them.
from typing import Optional


def greet(name: str, times: int = 1, *rest: str, loud: bool = False, **kw: object) -> Optional[str]:
    text: str = "hello " + name
    count: int
    count = times
    return text * count


class Point:
    x: int = 0
    y: "int"
    z: list[int] = []

    def move(self, dx: float, dy: float = 0.0) -> "Point":
        self.total: float = dx + dy
        return self


print(greet("Ann"), Point().move(1).total, Point.x, hasattr(Point, "y"))
# expect: hello Ann 1.0 0 False
data: dict[str, list[int]] = {"a": [1]}
value: int
(other): int = 5
print(data, other, "value" in globals())  # expect: {'a': [1]} 5 False
