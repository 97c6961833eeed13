# __post_init__, InitVar and fields that are no arguments.
from dataclasses import InitVar, dataclass, field


@dataclass
class Box:
    width: int
    height: int
    scale: InitVar[int] = 1
    area: int = field(init=False, repr=False)

    def __post_init__(self, scale):
        self.area = self.width * self.height * scale


print(Box(2, 3), Box(2, 3).area, Box(2, 3, scale=10).area)  # expect: Box(width=2, height=3) 6 60
