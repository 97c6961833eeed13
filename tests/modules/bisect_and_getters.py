# bisect and insort with bounds, keys and wrong arguments; itemgetter and attrgetter of all kinds.
import bisect
import copy
from operator import attrgetter, itemgetter, methodcaller


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


numbers = [1, 2, 2, 2, 5, 8]
for x in (0, 1, 2, 3, 8, 9):
    print(bisect.bisect(numbers, x), bisect.bisect_left(numbers, x), bisect.bisect_right(numbers, x, 1, 4), bisect.bisect_left(numbers, x, hi=3))
words = ["a", "bb", "ccc", "eeeee"]
print(bisect.bisect(words, 3, key=len), bisect.bisect_left(words, 3, key=len), bisect.bisect(range(0, 100, 7), 50), bisect.bisect((1, 2), 1.5))
bisect.insort(words, "dddd", key=len)
bisect.insort_left(numbers, 2.0)
bisect.insort_right(numbers, 2.0)
bisect.insort(numbers, 100, lo=2)
print(words, numbers)


class Row(list):
    def insert(self, at, item):
        print("insert", at, item)
        super().insert(at, item)


class Odd:
    def __init__(self, n):
        self.n = n
        self.box = self

    def __lt__(self, other):
        print("lt", self.n, other.n)
        return self.n < other.n

    def hello(self, name="you", end="!"):
        return f"hello {name}{end}"


row = Row([1, 4, 9])
bisect.insort(row, 5)
odds = [Odd(1), Odd(3), Odd(5)]
print(bisect.bisect(odds, Odd(3)), bisect.bisect_left(odds, Odd(3)))
for f in (lambda: bisect.bisect(numbers, "a"), lambda: bisect.bisect(numbers, 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.bisect([1], 1, hi=5), lambda: bisect.bisect([1, 2, 3], 9, hi=7), lambda: bisect.bisect(numbers), lambda: bisect.bisect(numbers, 1, key=5), lambda: bisect.insort((1, 2), 1), lambda: bisect.bisect([1], 1, lo="a"), lambda: bisect.bisect([1], 0, lo=9), lambda: bisect.bisect([1, 2, 3], 2, 0, -1), lambda: bisect.bisect(a=[1, 2], x=1)):
    attempt(f)

rows = [(3, "c", {"k": 1}), (1, "a", {"k": 3}), (2, "b", {"k": 2})]
print(sorted(rows, key=itemgetter(0)), max(rows, key=itemgetter(1, 0)), itemgetter(2, 0)(rows[0]), itemgetter(slice(0, 2))(rows[0]), itemgetter("k")({"k": 5}))
print(itemgetter(1), itemgetter(1, "a"), attrgetter("n"), attrgetter("n", "box.n"), methodcaller("hello", 1, end="?"))
odd = Odd(7)
print(attrgetter("n")(odd), attrgetter("box.box.n")(odd), attrgetter("n", "box.n")(odd), methodcaller("hello", end=".")(odd))
print(copy.copy(itemgetter(1))((5, 6)), copy.deepcopy(attrgetter("box.n"))(odd), type(itemgetter(0)).__name__, type(attrgetter("a")).__module__)
for f in (lambda: itemgetter(), lambda: attrgetter(), lambda: itemgetter(1)(), lambda: itemgetter(1)((1, 2), 3), lambda: itemgetter(1)(a=1), lambda: attrgetter("a")(), lambda: attrgetter("a")(1, 2), lambda: attrgetter(1), lambda: attrgetter("a", 2), lambda: itemgetter(x=1), lambda: itemgetter(9)((1, 2)), lambda: itemgetter("x")({}), lambda: attrgetter("x.y")(odd), lambda: attrgetter("box.y")(odd), lambda: attrgetter("")(odd), lambda: itemgetter(1)(5), lambda: sorted(rows, key=itemgetter(7))):
    attempt(f)
knot = []
knot.append(itemgetter(knot))
print(str(knot[0])[:40])
