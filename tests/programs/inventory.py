# Records, grouping, and a report.
from collections import defaultdict
from dataclasses import dataclass


@dataclass(order=True)
class Item:
    category: str
    name: str
    price: float
    stock: int = 0

    @property
    def value(self):
        return self.price * self.stock


LINES = """fruit,apple,0.5,100
fruit,banana,0.25,80
tool,hammer,12.5,3
tool,saw,19.99,0
broken line
fruit,cherry,x,5"""


def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        try:
            category, name, price, stock = line.split(",")
            yield Item(category, name, float(price), int(stock))
        except ValueError as error:
            print(f"line {number}: {error}")


items = sorted(parse(LINES))
# expect: line 5: not enough values to unpack (expected 4, got 1)
# expect: line 6: could not convert string to float: 'x'
groups = defaultdict(list)
for item in items:
    groups[item.category].append(item)
for category, members in groups.items():
    print(f"{category}: {sum(m.value for m in members):.2f}")
    for member in members:
        print(f"  {member.name:<8}{member.price:>8.2f}{member.stock:>5}{'  SOLD OUT' if not member.stock else ''}")
# expect: fruit: 70.00
# expect:   apple       0.50  100
# expect:   banana      0.25   80
# expect: tool: 37.50
# expect:   hammer     12.50    3
# expect:   saw        19.99    0  SOLD OUT
print(max(items, key=lambda item: item.value).name, min(items).name)  # expect: apple apple
