# __init__ must return None; __new__ decides what comes out.
class Wrong:
    def __init__(self):
        return 5


class Even:
    def __new__(cls, value):
        if value % 2:
            return None
        self = super().__new__(cls)
        self.value = value
        return self


try:
    Wrong()
except TypeError as error:
    print("TypeError:", error)  # expect: TypeError: __init__() should return None, not 'int'
print(Even(2).value, Even(3))  # expect: 2 None
