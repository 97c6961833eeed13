# groupby groups neighbours only, and a group is used up when the next is asked for.
from itertools import groupby

print([(key, len(list(group))) for key, group in groupby("aaabccda")])
# expect: [('a', 3), ('b', 1), ('c', 2), ('d', 1), ('a', 1)]
words = ["apple", "avocado", "banana", "blueberry", "apricot"]
print({key: list(group) for key, group in groupby(sorted(words), key=lambda w: w[0])})
# expect: {'a': ['apple', 'apricot', 'avocado'], 'b': ['banana', 'blueberry']}
pairs = list(groupby("aab"))
print([list(group) for _, group in pairs])  # expect: [[], []]
