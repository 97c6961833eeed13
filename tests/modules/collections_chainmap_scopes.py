# ChainMap looks through its maps and writes to the first.
from collections import ChainMap

defaults, user = {"colour": "red", "size": 1}, {"size": 2}
both = ChainMap(user, defaults)
print(both["size"], both["colour"], dict(both), len(both), both)
# expect: 2 red {'colour': 'red', 'size': 2} 2 ChainMap({'size': 2}, {'colour': 'red', 'size': 1})
both["colour"] = "blue"
print(user, defaults["colour"], both.new_child({"size": 3})["size"], both.parents)
# expect: {'size': 2, 'colour': 'blue'} red 3 ChainMap({'colour': 'red', 'size': 1})
try:
    both["x"]
except KeyError as error:
    print(error)  # expect: 'x'
