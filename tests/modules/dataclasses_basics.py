# A dataclass writes __init__, __repr__ and __eq__.
from dataclasses import dataclass, field


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list = field(default_factory=list)
    secret: int = field(default=0, repr=False, compare=False)

    def total(self, count):
        return self.price * count


a, b = Item("a"), Item("a", 1.5, [], 9)
print(a, a == b, a != Item("b"), a.total(3), b.secret, Item(name="z", tags=["t"]))
# expect: Item(name='a', price=1.5, tags=[]) True True 4.5 9 Item(name='z', price=1.5, tags=['t'])
a.tags.append("x")
a.name = "changed"
print(a, b, Item.__name__, Item.price, a == 5)
# expect: Item(name='changed', price=1.5, tags=['x']) Item(name='a', price=1.5, tags=[]) Item 1.5 False
for action in (lambda: Item(), lambda: Item("a", colour=1), lambda: hash(a), lambda: a < b, lambda: Item("a", 1, [], 2, 3)):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: Item.__init__() missing 1 required positional argument: 'name'
# expect: Item.__init__() got an unexpected keyword argument 'colour'
# expect: unhashable type: 'Item'
# expect: '<' not supported between instances of 'Item' and 'Item'
# expect: Item.__init__() takes from 2 to 5 positional arguments but 6 were given
