# % formatting.
print("%s %r %d %i %5d|%-5d|%05d %+d" % ("a", "b", 3, 4, 5, 6, 7, 8), "%x %X %#x %o %c %c" % (255, 255, 255, 8, "z", 65))
# expect: a 'b' 3 4     5|6    |00007 +8 ff FF 0xff 10 z A
print("%f %.2f %8.3f %e %g %G %%" % (1.5, 2.345, 3.14159, 12345.678, 0.0001, 1e-10), "%s" % None, "%s" % [1, 2], "%s" % ((1, 2),))
# expect: 1.500000 2.35    3.142 1.234568e+04 0.0001 1E-10 % None [1, 2] (1, 2)
print("%(name)s is %(age)d, %(name)r" % {"name": "Ann", "age": 30}, "%*d|%-*d|%.*f" % (5, 42, 4, 7, 2, 3.14159), "%a" % "é", "%.3s|%5.1s|" % ("abcdef", "xyz"))
# expect: Ann is 30, 'Ann'    42|7   |3.14 '\xe9' abc|    x|
for action in (lambda: "%d" % "a", lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%y" % 1, lambda: "%(a)s" % 5, lambda: "%(a)s" % {}, lambda: "%c" % "ab", lambda: "%" % 1, lambda: "%d" % 1.9, lambda: "%x" % 1.5):
    try:
        print(action())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
# expect: TypeError %d format: a real number is required, not str
# expect: TypeError not enough arguments for format string
# expect: TypeError not all arguments converted during string formatting
# expect: ValueError unsupported format character 'y' (0x79) at index 1
# expect: TypeError format requires a mapping
# expect: KeyError 'a'
# expect: TypeError %c requires int or char
# expect: ValueError incomplete format
# expect: 1
# expect: TypeError %x format: an integer is required, not float
