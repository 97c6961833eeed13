# Counters added, subtracted, compared; most_common and elements.
from collections import Counter

words = Counter("mississippi")
print(words, words.most_common(2), words["z"], sorted(words.elements()), words.total())
# expect: Counter({'i': 4, 's': 4, 'p': 2, 'm': 1}) [('i', 4), ('s', 4)] 0 ['i', 'i', 'i', 'i', 'm', 'p', 'p', 's', 's', 's', 's'] 11
print(Counter(a=3, b=1) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3) & Counter(a=1), Counter(a=3) | Counter(b=1))
# expect: Counter({'a': 4, 'b': 3}) Counter({'a': 2}) Counter({'a': 1}) Counter({'a': 3, 'b': 1})
words.subtract("sss")
words.update({"m": 5})
print(words, +Counter(a=-1, b=2), -Counter(a=-1), Counter(a=1) <= Counter(a=2), Counter(a=1) == Counter(a=1, b=0))
# expect: Counter({'m': 6, 'i': 4, 'p': 2, 's': 1}) Counter({'b': 2}) Counter({'a': 1}) True True
