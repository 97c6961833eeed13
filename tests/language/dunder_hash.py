# Objects that are equal must hash the same; defining __eq__ alone removes __hash__.
class Key:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Key) and self.name.lower() == other.name.lower()

    def __hash__(self):
        return hash(len(self.name))


class Mutable:
    def __eq__(self, other):
        return True


class BadHash:
    def __hash__(self):
        return "x"


table = {Key("Ann"): 1, Key("Bob"): 2}
print(table[Key("ANN")], Key("bob") in table, Key("Joe") in table, len({Key("a"), Key("A")}))
# expect: 1 True False 1
print(Mutable.__hash__, hash(Key("abc")) == hash(3))  # expect: None True
for thing in (Mutable(), [], {}, {1}, BadHash()):
    try:
        {thing: 1}
    except TypeError as error:
        print(error)
# expect: unhashable type: 'Mutable'
# expect: unhashable type: 'list'
# expect: unhashable type: 'dict'
# expect: unhashable type: 'set'
# expect: __hash__ method should return an integer
