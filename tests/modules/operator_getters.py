# itemgetter, attrgetter, methodcaller and the operators as functions.
import operator as op
from collections import namedtuple

P = namedtuple("P", "name age")
people = [P("Ann", 30), P("Bob", 25)]
print(sorted(people, key=op.attrgetter("age")), sorted([(2, "a"), (1, "b")], key=op.itemgetter(1)), op.itemgetter(0, 2)("abc"), op.methodcaller("split", "-")("a-b"))
# expect: [P(name='Bob', age=25), P(name='Ann', age=30)] [(2, 'a'), (1, 'b')] ('a', 'c') ['a', 'b']
print(op.add(1, 2), op.floordiv(7, 2), op.contains([1], 1), op.not_(0), op.truth([]), op.concat("a", "b"), op.index(True), op.getitem({1: 2}, 1))
# expect: 3 3 True True False ab 1 2
print(op.attrgetter("name.upper")(people[0])(), repr(op.itemgetter(1)), repr(op.attrgetter("a", "b")), repr(op.methodcaller("f", 1, k=2)))
# expect: ANN operator.itemgetter(1) operator.attrgetter('a', 'b') operator.methodcaller('f', 1, k=2)
x = [1]
print(op.iadd(x, [2]), x, op.countOf([1, 2, 1], 1), op.indexOf("abc", "c"), op.length_hint([1, 2]))
# expect: [1, 2] [1, 2] 2 2 2
