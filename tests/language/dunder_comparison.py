# == falls back to identity, != to the opposite of ==, and < has no fallback.
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts


a, b, c = Version(1, 2), Version(1, 2), Version(1, 10)
print(a == b, a != b, a == c, a != c, a is b)  # expect: True False False True False
print(a < c, c > a, sorted([c, a])[0] is a, max(a, c) is c)  # expect: True True True True
print(a == (1, 2), (1, 2) != a)  # expect: False True
for action in (lambda: a <= b, lambda: hash(a), lambda: a >= 3):
    try:
        action()
    except TypeError as error:
        print(error)
# expect: '<=' not supported between instances of 'Version' and 'Version'
# expect: unhashable type: 'Version'
# expect: '>=' not supported between instances of 'Version' and 'int'
