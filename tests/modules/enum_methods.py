# Enums with methods, properties and tuples as values.
from enum import Enum


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)

    def heavier(self, other):
        return self.mass > other.mass


print(Planet.EARTH, Planet.MARS.ratio, Planet.EARTH.heavier(Planet.MARS), Planet.EARTH.value, Planet((0.64, 3.39)))
# expect: Planet.EARTH 0.189 True (5.97, 6.37) Planet.MARS
