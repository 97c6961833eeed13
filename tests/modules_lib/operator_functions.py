# operator: getters, callers, functions, errors.
import operator


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


print(operator.itemgetter(1)([1,2]), operator.itemgetter(0,2)('abc'), operator.itemgetter('a'), operator.itemgetter(1,2), operator.attrgetter('real')(5), operator.attrgetter('a.b','c'), operator.methodcaller('upper')('a'), operator.methodcaller('split',',',maxsplit=1)('a,b,c'), operator.methodcaller('x',1,k=2), operator.add(1,2), operator.truth([]), operator.index(5), operator.concat([1],[2]), operator.countOf([1,1,2],1), operator.indexOf([1,2],2), operator.contains([1],1), operator.length_hint([1,2]), operator.is_(1,1), operator.not_(1), operator.iadd([1],[2]), operator.getitem([1,2],0), operator.matmul.__name__, operator.is_not(1,2), operator.call(max,1,2), operator.attrgetter('__class__.__name__')(3), operator.pow(2,3), operator.inv(5), operator.neg(5), operator.floordiv(7,2), operator.lt(1,2), operator.__add__(1,2), operator.abs(-3))
attempt(lambda: operator.itemgetter())
attempt(lambda: operator.attrgetter(3))
attempt(lambda: operator.attrgetter('x')(3))
attempt(lambda: operator.indexOf([1],2))
attempt(lambda: operator.index('a'))
attempt(lambda: operator.concat(1,2))
attempt(lambda:operator.methodcaller())
attempt(lambda: operator.methodcaller(3))
attempt(lambda: operator.length_hint(3))
attempt(lambda: operator.length_hint(3,5))
attempt(lambda: operator.length_hint(3,'a'))
attempt(lambda:operator.itemgetter(5)([1]))
