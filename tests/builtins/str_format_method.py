# Fields by position, by number, by name, by attribute and by index.
class Point:
    x, y = 1, [10, 20]


print("{} {} {}".format(1, "a", None), "{0} {1} {0}".format("x", "y"), "{a} {b!r}".format(a=1, b="s"), "{{}} {}".format(1))
# expect: 1 a None x y x 1 's' {} 1
print("{p.x} {p.y[1]} {d[key]} {0[0]}".format([5], p=Point, d={"key": "v"}), "{:>{w}}|{:{f}^{w}}".format("a", "b", w=4, f="*"))
# expect: 1 20 v 5    a|*b**
print("{:.3f} {:05d} {:,} {!s:>4} {!a}".format(3.14159, 42, 1234567, "ab", "é"), "{0:{1}}".format("x", ">3"), "{}".format([1]))
# expect: 3.142 00042 1,234,567   ab '\xe9'   x [1]
for action in (
    lambda: "{} {}".format(1),
    lambda: "{0} {}".format(1, 2),
    lambda: "{a}".format(b=1),
    lambda: "{".format(),
    lambda: "}".format(),
    lambda: "{0.nothing}".format(5),
    lambda: "{0[9]}".format([1]),
    lambda: "{!x}".format(1),
    lambda: "{:d}".format("a"),
    lambda: "{1}".format(0),
):
    try:
        print(action())
    except (IndexError, KeyError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: IndexError Replacement index 1 out of range for positional args tuple
# expect: ValueError cannot switch from manual field specification to automatic field numbering
# expect: KeyError 'a'
# expect: ValueError Single '{' encountered in format string
# expect: ValueError Single '}' encountered in format string
# expect: AttributeError 'int' object has no attribute 'nothing'
# expect: IndexError list index out of range
# expect: ValueError Unknown conversion specifier x
# expect: ValueError Unknown format code 'd' for object of type 'str'
# expect: IndexError Replacement index 1 out of range for positional args tuple
print("{x} {y}".format_map({"x": 1, "y": 2}), "{0}".format("{1}"))  # expect: 1 2 {1}
