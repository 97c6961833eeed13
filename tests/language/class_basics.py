# A class has methods and attributes; an instance has its own attributes first.
class Dog:
    tricks = 0
    kind = "canine"

    def __init__(self, name):
        self.name = name

    def bark(self, times=1):
        return f"{self.name}: " + "woof " * (times - 1) + "woof"


rex, ann = Dog("Rex"), Dog("Ann")
print(rex.bark(), "/", ann.bark(times=2))  # expect: Rex: woof / Ann: woof woof
rex.kind = "wolf"
print(rex.kind, ann.kind, Dog.kind)  # expect: wolf canine canine
Dog.kind = "pet"
print(rex.kind, ann.kind)  # expect: wolf pet
print(rex.__dict__, ann.__dict__)  # expect: {'name': 'Rex', 'kind': 'wolf'} {'name': 'Ann'}
print(type(rex).__name__, rex.__class__ is Dog, isinstance(rex, Dog))  # expect: Dog True True
del rex.kind
print(rex.kind)  # expect: pet
