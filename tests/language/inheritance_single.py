# A method that is missing is looked for in the base; super() asks the next one.
class Animal:
    def __init__(self, name):
        self.name = name

    def sound(self):
        return "..."

    def speak(self):
        return f"{self.name} says {self.sound()}"


class Cat(Animal):
    def sound(self):
        return "meow"


class LoudCat(Cat):
    def __init__(self, name, volume):
        super().__init__(name)
        self.volume = volume

    def sound(self):
        return super().sound().upper() * self.volume


for animal in (Animal("Generic"), Cat("Tom"), LoudCat("Max", 2)):
    print(animal.speak())
# expect: Generic says ...
# expect: Tom says meow
# expect: Max says MEOWMEOW
print(issubclass(LoudCat, Animal), isinstance(Cat("x"), LoudCat))  # expect: True False
print([cls.__name__ for cls in LoudCat.__mro__], LoudCat.__bases__ == (Cat,))
# expect: ['LoudCat', 'Cat', 'Animal', 'object'] True
