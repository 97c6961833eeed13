# string.Formatter, subclassed for missing values.
import string


class Lenient(string.Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f"<{key}?>")
        return super().get_value(key, args, kwargs)


print(Lenient().format("{a} {b} {0!r:>5}", "x", a=1), list(string.Formatter().parse("a{b!r:>{w}}c{{")))
# expect: 1 <b?>   'x' [('a', 'b', '>{w}', 'r'), ('c{', None, None, None)]
print(string.Formatter().format("{0[1]} {x.real} {}" if False else "{0[1]} {x.real}", [1, 2], x=3))
# expect: 2 3
try:
    string.Formatter().format("{} {1}", 1, 2)
except ValueError as error:
    print(error)
# expect: cannot switch from manual field specification to automatic field numbering
