# A defaultdict makes missing values.
from collections import defaultdict

groups = defaultdict(list)
for word in ["apple", "bob", "avocado", "cat", "bee"]:
    groups[word[0]].append(word)
print(groups, dict(groups), "z" in groups, groups.get("z"), groups["z"], "z" in groups)
counts = defaultdict(int)
for letter in "banana":
    counts[letter] += 1
print(counts, counts.default_factory, sorted(counts.items()))
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 1
print(nested["a"]["b"], len(nested), defaultdict(list, {"k": [1]}), defaultdict(int, a=1) == {"a": 1}, defaultdict(None, {})) 
plain = defaultdict(None)
for action in (lambda: plain["x"], lambda: defaultdict(5)):
    try:
        print(action())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
print(counts.pop("b"), counts | {"q": 1}, counts.copy() == counts)
