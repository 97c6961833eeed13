# staticmethod gets no first argument, classmethod gets the class, also through a subclass.
class Temperature:
    scale = "C"

    def __init__(self, degrees):
        self.degrees = degrees

    @classmethod
    def parse(cls, text):
        return cls(float(text.rstrip(cls.scale)))

    @staticmethod
    def freezing():
        return 0.0


class Fahrenheit(Temperature):
    scale = "F"

    @staticmethod
    def freezing():
        return 32.0


print(Temperature.parse("20.5C").degrees, Temperature.freezing(), Temperature(1).freezing())
# expect: 20.5 0.0 0.0
warm = Fahrenheit.parse("70F")
print(type(warm).__name__, warm.degrees, warm.freezing())  # expect: Fahrenheit 70.0 32.0
print(Fahrenheit.parse.__self__ is Fahrenheit)  # expect: True
print(Temperature.__dict__["freezing"].__func__())  # expect: 0.0
