# Comparisons, matmul, in-place forms and errors of operator's functions.
import operator as op


class M:
    def __matmul__(self, other):
        return "matmul"


print(op.lt(1, 2), op.eq("a", "a"), op.is_(None, None), op.matmul(M(), 1), op.neg(3), op.invert(5), op.pow(2, 8), op.mod(7, 3), op.lshift(1, 4), op.xor(5, 1), op.abs(-2))
# expect: True True True matmul -3 -6 256 1 16 4 2
d = {}
op.setitem(d, "k", 1)
print(d, op.delitem(d, "k"), d, op.is_not(1, None), op.sub(5, 2), op.truediv(1, 4), op.imul([1], 2), op.call(max, 1, 2))
# expect: {} None {} True 3 0.25 [1, 1] 2
for broken in (lambda: op.add(1, "a"), lambda: op.itemgetter(5)("abc"), lambda: op.attrgetter("x")(1), lambda: op.attrgetter(3), lambda: op.indexOf([1], 2), lambda: op.itemgetter(), lambda: op.index(1.5)):
    try:
        broken()
    except Exception as error:
        print(type(error).__name__, error)
# expect: TypeError unsupported operand type(s) for +: 'int' and 'str'
# expect: IndexError string index out of range
# expect: AttributeError 'int' object has no attribute 'x'
# expect: TypeError attribute name must be a string
# expect: ValueError sequence.index(x): x not in sequence
# expect: TypeError itemgetter expected 1 argument, got 0
# expect: TypeError 'float' object cannot be interpreted as an integer
