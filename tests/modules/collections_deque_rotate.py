# rotate, insert, index, count, copy and clear.
from collections import deque

d = deque("abcde")
d.rotate(2)
print(d)  # expect: deque(['d', 'e', 'a', 'b', 'c'])
d.rotate(-3)
d.insert(1, "!")
print(d, d.index("a"), d.count("!"), d.copy() == d, "z" in d)
# expect: deque(['b', '!', 'c', 'd', 'e', 'a']) 5 1 True False
d.reverse()
d.clear()
print(d, bool(d))  # expect: deque([]) False
try:
    for item in (changing := deque([1, 2])):
        changing.append(3)
except RuntimeError as error:
    print(error)  # expect: deque mutated during iteration
