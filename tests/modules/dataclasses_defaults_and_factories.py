# Defaults, factories, and the refusal of mutable defaults.
from dataclasses import dataclass, field


@dataclass
class Basket:
    owner: str
    items: list = field(default_factory=list)
    limit: int = 3


one, two = Basket("a"), Basket("b", limit=5)
one.items.append("pear")
print(one, two, one == Basket("a", ["pear"]), one != two)
# expect: Basket(owner='a', items=['pear'], limit=3) Basket(owner='b', items=[], limit=5) True True
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as error:
    print(error)
# expect: mutable default <class 'list'> for field items is not allowed: use default_factory
try:
    Basket()
except TypeError as error:
    print(error)  # expect: Basket.__init__() missing 1 required positional argument: 'owner'
