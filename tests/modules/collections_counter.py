# A Counter counts.
from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["z"], c.most_common(2), c.total(), sorted(c.elements()), len(c))
print(Counter([1, 1, 2]), Counter(a=2, b=1), Counter({"x": 3}), Counter(), Counter("ab") == Counter("ba"), dict(c))
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=1)
print(a + b, a - b, a & b, a | b, +Counter(a=1, b=-1), -Counter(a=1, b=-1), a <= b, Counter(a=1) < a)
a.update("aab")
a.subtract({"a": 1, "q": 2})
print(a, a.most_common(), a.most_common()[-1])
del a["q"]
a["new"] += 5
print(a, "q" in a, list(a), a.pop("new"), a.copy() == a)
words = "the cat and the dog and the bird".split()
for word, count in Counter(words).most_common(3):
    print(word, count)
