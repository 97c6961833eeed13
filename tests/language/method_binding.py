# A function found on the class becomes a bound method; one found on the instance does not.
class Greeter:
    def __init__(self, name):
        self.name = name

    def greet(self, word="hello"):
        return f"{word} {self.name}"


ann = Greeter("Ann")
bound = ann.greet
print(bound(), bound("bye"))  # expect: hello Ann bye Ann
print(Greeter.greet(ann, "hi"))  # expect: hi Ann
print(bound.__self__ is ann, bound.__func__ is Greeter.greet, bound.__name__)
# expect: True True greet
print(ann.greet == ann.greet, ann.greet is ann.greet)  # expect: True False
ann.loose = lambda *args: args
print(ann.loose(1))  # expect: (1,)
try:
    Greeter.greet()
except TypeError as error:
    print(error)  # expect: Greeter.greet() missing 1 required positional argument: 'self'
try:
    ann.greet(1, 2)
except TypeError as error:
    print(error)  # expect: Greeter.greet() takes from 1 to 2 positional arguments but 3 were given
