"""In what order the items of containers are given back."""


class D:

    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n, end=' ')


def fresh():
    return [D(i) for i in range(8)]


l = fresh()
del l[::2]
print('|')  # expect: 0 2 4 6 |
del l
print('all')  # expect: 7 5 3 1 all
l = fresh()
del l[1::3]
print('|')  # expect: 1 4 7 |
del l
print('all')  # expect: 6 5 3 2 0 all
l = fresh()
del l[::-2]
print('|')  # expect: 1 3 5 7 |
del l
print('all')  # expect: 6 4 2 0 all
l = fresh()
del l[2:6]
print('|')  # expect: 5 4 3 2 |
del l
print('all')  # expect: 7 6 1 0 all
l = fresh()
del l[6:2:-1]
print('|')  # expect: 3 4 5 6 |
del l
print('all')  # expect: 7 2 1 0 all
l = fresh()
l[::2] = [0] * 4
print('|')  # expect: 0 2 4 6 |
del l
print('all')  # expect: 7 5 3 1 all
l = fresh()
l[::-2] = [0] * 4
print('|')  # expect: 7 5 3 1 |
del l
print('all')  # expect: 6 4 2 0 all
l = fresh()
l[2:5] = [0]
print('|')  # expect: 4 3 2 |
del l
print('all')  # expect: 7 6 5 1 0 all
l = fresh()
l[2:5] = [0] * 7
print('|')  # expect: 4 3 2 |
l.clear()
print('all')  # expect: 7 6 5 1 0 all
l = fresh()
l[:] = []
print('|')  # expect: 7 6 5 4 3 2 1 0 |
l = fresh()
l[4:1:-1] = [0] * 3
print('|')  # expect: 4 3 2 |
l *= 0
print('all')  # expect: 7 6 5 1 0 all
l = fresh()
del l[:]
print('|')  # expect: 7 6 5 4 3 2 1 0 |
l = fresh()
l.__init__()
print('|')  # expect: 7 6 5 4 3 2 1 0 |
l = fresh()
l.__init__([1])
print('|')  # expect: 7 6 5 4 3 2 1 0 |
t = tuple(fresh())
del t
print('tuple')  # expect: 7 6 5 4 3 2 1 0 tuple
s = dict(enumerate(fresh()))
del s
print('dict')  # expect: 0 1 2 3 4 5 6 7 dict
s = dict(enumerate(fresh()))
s.clear()
print('dict')  # expect: 0 1 2 3 4 5 6 7 dict
s = dict(enumerate(fresh()))
s.update({3: 0, 1: 0})
print('dict')  # expect: 3 1 dict
s = None
print('dict')  # expect: 0 2 4 5 6 7 dict
from collections import deque

d = deque(fresh())
del d
print('deque')  # expect: 0 1 2 3 4 5 6 7 deque
d = deque(fresh())
d.clear()
print('deque')  # expect: 0 1 2 3 4 5 6 7 deque
d = deque(fresh(), 4)
print('deque')  # expect: 3 2 1 0 deque
d.extend([1, 2])
print('deque')  # expect: 4 5 deque
d.rotate(1)
d = None
print('deque')  # expect: 6 7 deque
