import functools, itertools, operator, collections
from functools import partial, reduce, lru_cache, cache, wraps, total_ordering, cmp_to_key, singledispatch, cached_property, partialmethod, update_wrapper


@total_ordering
class Version:
    def __init__(self, s):
        self.parts = tuple(map(int, s.split(".")))

    def __eq__(self, o):
        return self.parts == o.parts

    def __lt__(self, o):
        return self.parts < o.parts

    def __repr__(self):
        return "v" + ".".join(map(str, self.parts))


vs = [Version(s) for s in "1.10 1.2 2.0 1.2.3".split()]
print(sorted(vs), max(vs), vs[0] >= vs[1], vs[0] <= vs[0], Version("1") > Version("0.9"))
print(sorted("banana", key=cmp_to_key(lambda a, b: (a < b) - (a > b))), reduce(operator.mul, range(1, 6)), reduce(lambda a, b: a + b, [], "init"))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)


@lru_cache(maxsize=3)
def sq(x, y=0):
    print("sq", x)
    return x * x + y


for i in (1, 2, 1, 3, 4, 1, 2):
    sq(i)
print(sq.cache_info(), sq.cache_parameters(), sq.__wrapped__(9), sq.__name__)
sq.cache_clear()
print(sq.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())
try:
    fib([])
except TypeError as e:
    print(e)
hexint = partial(int, base=16)
print(hexint("ff"), hexint.func, hexint.args, hexint.keywords, hexint)
p = partial(print, "a", sep="-")
p("b", end="!\n")


@singledispatch
def show(x):
    return f"obj {x!r}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register(list)
@show.register(tuple)
def _(x):
    return "seq " + ",".join(map(show, x))


print(show(1), show("s"), show([1, (2, "x")]), show(True), show.dispatch(bool) is show.dispatch(int), list(show.registry)[:2])


class Data:
    def __init__(self, n):
        self.n = n

    @cached_property
    def total(self):
        print("computing")
        return sum(range(self.n))

    def power(self, base, exp):
        return base ** exp
    square = partialmethod(power, exp=2)

    @functools.singledispatchmethod
    def neg(self, a):
        raise NotImplementedError("neg")

    @neg.register
    def _(self, a: int):
        return -a


d = Data(10)
print(d.total, d.total, d.square(5), d.neg(3), "total" in d.__dict__)


def decorator_with_args(prefix, *, times=1):
    def deco(fn):
        @wraps(fn)
        def inner(*a, **k):
            for i in range(times):
                print(prefix, i, fn.__name__, a, k)
            return fn(*a, **k)
        inner.calls = times
        return inner
    return deco


@decorator_with_args(">>", times=2)
@decorator_with_args("--")
def add(a: int, b: int = 2) -> int:
    """Adds."""
    return a + b


print(add(1, b=5), add.__name__, add.__doc__, add.calls, add.__annotations__, add.__wrapped__.__wrapped__.__name__)


class CountCalls:
    def __init__(self, fn):
        update_wrapper(self, fn)
        self.fn, self.n = fn, 0

    def __call__(self, *a):
        self.n += 1
        return self.fn(*a)

    def __get__(self, obj, cls):
        return partial(self, obj)


@CountCalls
def hi(name):
    return "hi " + name


print(hi("x"), hi("y"), hi.n, hi.__name__)
it = itertools
print(list(it.accumulate([1, 2, 3, 4], operator.mul)), list(it.accumulate("abc")), list(it.accumulate([1, 2], initial=100)), list(it.chain([1], "ab", (2,))), list(it.chain.from_iterable(["ab", "c"])))
print(list(it.combinations("abc", 2)), list(it.permutations([1, 2, 3], 2)), list(it.product("ab", [0, 1])), list(it.product([0, 1], repeat=2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.islice(it.count(10, 5), 3)), list(it.islice("abcdef", 1, None, 2)), list(it.islice(it.cycle("ab"), 5)), list(it.repeat(7, 3)), list(it.takewhile(lambda x: x < 3, range(9))), list(it.dropwhile(lambda x: x < 7, range(9))))
print([(k, list(g)) for k, g in it.groupby("aaabbc")], list(it.zip_longest("ab", "xyz", fillvalue="-")), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.compress("abcd", [1, 0, 1])), list(it.filterfalse(str.isupper, "aBcD")), list(it.pairwise("abcd")), list(it.batched("abcdefg", 3)))
x, y = it.tee(iter("abc"))
print(next(x), list(y), list(x), it.count(3), it.repeat("x", 2))
print(operator.itemgetter(1, 0)("ab"), operator.attrgetter("n")(d), operator.methodcaller("upper")("x"), sorted([("b", 2), ("a", 2), ("c", 1)], key=operator.itemgetter(1, 0)), operator.add(1, 2), operator.contains([1], 1), operator.not_(1), operator.truediv(1, 2), operator.concat("a", "b"))
