# defaultdict makes what is missing, on [] only.
from collections import defaultdict

groups = defaultdict(list)
for word in ["apple", "bee", "ant"]:
    groups[word[0]].append(word)
print(groups, dict(groups), groups.get("z"), "z" in groups, groups["z"], "z" in groups)
# expect: defaultdict(<class 'list'>, {'a': ['apple', 'ant'], 'b': ['bee'], 'z': []}) {'a': ['apple', 'ant'], 'b': ['bee']} None False [] True
print(defaultdict(int, a=1), defaultdict(lambda: 5)["x"], groups.default_factory)
# expect: defaultdict(<class 'int'>, {'a': 1}) 5 <class 'list'>
try:
    defaultdict(None)["x"]
except KeyError as error:
    print(repr(error))  # expect: KeyError('x')
try:
    defaultdict(3)
except TypeError as error:
    print(error)  # expect: first argument must be callable or None
