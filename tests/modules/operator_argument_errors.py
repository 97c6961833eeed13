# The operators as functions are built-in ones, and complain of wrong arguments as such.
import operator as o


def t(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except Exception as error:
        print(function.__name__ if hasattr(function, "__name__") else function, type(error).__name__, error)


for name in sorted(o.__all__):
    function = getattr(o, name)
    if not isinstance(function, type):
        print(function, function.__module__, function.__qualname__, type(function).__name__)
        t(function)
        t(function, 1, 2, 3, 4)
        t(function, a=1)
t(o.concat, 1, 2)
t(o.concat, [1], 2)
t(o.concat, {}, {})
t(o.iconcat, 1, 2)
t(o.iconcat, [1], (2,))
t(o.index, 1.5)
t(o.index, True)
t(o.length_hint, 5, "a")
t(o.length_hint, 5)
t(o.length_hint, 5, True)
t(o.indexOf, [1], 2)
t(o.indexOf, 5, 2)
t(o.countOf, 5, 2)
t(o.countOf, [2, 1, 2], 2)
t(o.call, 5)
t(o.call, print, 1, sep=5)
t(o.contains, 5, 1)
t(o.delitem, [], 1)
t(o.neg, "a")
t(o.inv, 1.5)
t(o.pow, "a", 2)
t(o.ipow, "a", 2)
t(o.itemgetter)
t(o.itemgetter, x=1)
t(o.attrgetter)
t(o.attrgetter, 1)
t(o.attrgetter, "a", x=1)
t(o.methodcaller)
t(o.methodcaller, 1)
