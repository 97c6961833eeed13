# Built-in types can be bases.
class Stack(list):
    def push(self, item):
        self.append(item)
        return self

    def peek(self):
        return self[-1]


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def shout(self):
        return self + "!"


class Default(dict):
    def __missing__(self, key):
        return f"no {key}"


class Celsius(float):
    def __repr__(self):
        return f"{float(self)}°C"


class Even(int):
    def __add__(self, other):
        return Even(int(self) + 2 * other)


stack = Stack([1]).push(2).push(3)
print(stack, stack.peek(), len(stack), type(stack).__name__, isinstance(stack, list))
# expect: [1, 2, 3] 3 3 Stack True
print(Upper("abc"), Upper("abc").shout(), type(Upper("x") + "y").__name__)  # expect: ABC ABC! str
print(Default(a=1)["a"], Default(a=1)["b"], Default().get("b"))  # expect: 1 no b None
print(Celsius(21.5), [Celsius(1)], Celsius(2) + 1)  # expect: 21.5°C [1.0°C] 3.0
print(Even(4) + 1, type(Even(4) + 1).__name__, Even(4) * 2)  # expect: 6 Even 8
