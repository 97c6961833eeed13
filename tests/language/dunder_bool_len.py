# Truth asks __bool__, then __len__; without either an object is true.
class Flag:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        print("asked")
        return self.value


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


print(bool(Flag(False)), not Flag(True))
# expect: asked
# expect: asked
# expect: False False
print("yes" if Sized(2) else "no", "yes" if Sized(0) else "no", bool(object()))
# expect: yes no True
print(Flag(True) and "then", [] or Sized(0).size or "last")
# expect: asked
# expect: then last
for thing in (lambda: len(Sized(-1)), lambda: len(Sized("x")), lambda: bool(Flag(2)), lambda: len(5)):
    try:
        thing()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError __len__() should return >= 0
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: asked
# expect: TypeError __bool__ should return bool, returned int
# expect: TypeError object of type 'int' has no len()
