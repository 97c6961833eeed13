# Operators as functions.
import operator as op
from operator import attrgetter, itemgetter, methodcaller

print(op.add(1, 2), op.sub(5, 3), op.mul(2, 3), op.truediv(7, 2), op.floordiv(7, 2), op.mod(7, 3), op.pow(2, 3), op.neg(5), op.not_(0), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lt(1, 2), op.eq(1, 1), op.ne(1, 1), op.contains([1], 1), op.getitem([1, 2], 1), op.concat("a", "b"), op.is_(None, None), op.truth([]))
# expect: 3 2 6 3.5 3 1 8 -5 True 2 7 5 True True False True 2 ab True False
rows = [{"n": "b", "v": 2}, {"n": "a", "v": 2}, {"n": "c", "v": 1}]
print(sorted(rows, key=itemgetter("v", "n")), list(map(itemgetter(0), ["ab", "cd"])), itemgetter(1, 2)([1, 2, 3]), methodcaller("upper")("x"), methodcaller("split", ",")("a,b"), attrgetter("real")(5), attrgetter("real", "imag")(3))
# expect: [{'n': 'c', 'v': 1}, {'n': 'a', 'v': 2}, {'n': 'b', 'v': 2}] ['a', 'c'] (2, 3) X ['a', 'b'] 5 (3, 0)
