# Enums made by a call, and iterated by name.
from enum import Enum, IntEnum

Animal = Enum("Animal", "CAT DOG BIRD")
Size = IntEnum("Size", {"S": 1, "L": 10})
print(list(Animal), Animal.DOG.value, Size.L > Size.S, [name for name in Size.__members__], Animal["CAT"] is Animal(1))
# expect: [<Animal.CAT: 1>, <Animal.DOG: 2>, <Animal.BIRD: 3>] 2 True ['S', 'L'] True
