# asdict, astuple, replace, fields; inheritance.
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass
class Line:
    start: Point
    end: Point
    labels: dict = field(default_factory=dict)


@dataclass
class Named(Point):
    name: str = "none"
    y: int = 5


line = Line(Point(1, 2), Point(3), {"a": [Point(0)]})
print(asdict(line), astuple(line), replace(line.start, y=99), line)
print([f.name for f in fields(Line)], is_dataclass(line), is_dataclass(int), Named(1), Named(1, 2, "n") == Named(1, 2, "n"), Named(1, 2) == Point(1, 2))
print([(f.name, f.default) for f in fields(Named)[1:]], isinstance(Named(1), Point))
try:
    asdict(5)
except TypeError as error:
    print(error)
