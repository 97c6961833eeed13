# f-strings with every spec
import math
import datetime
n, f, s, big = 1234567, 3.14159265, "héllo", 10**25
for spec in ["", "d", ",", "_", "b", "o", "x", "X", "#x", "#b", "#o", "08d", "+d", " d", "<12", ">12", "^12", "*^12", "=+12", "012,", "e", ".2e", "E", "f", ".1f", "g", ".3g", "G", "%", ".1%", "c" , "n", "_x", "#_b", "020_d", "+,.2f"]:
    try:
        print(f"{spec!r:>8} [{n:{spec}}] [{-n:{spec}}]")
    except Exception as e:
        print(spec, type(e).__name__, e)
for spec in ["", ".0f", ".2f", "10.3f", "<10.3f", "+.2f", "e", ".0e", "g", ".10g", "%", ".0%", ",.2f", "_.3f", "#.0f", "n", "010.2f", "=10.2f", "s", "d", "x", "z.1f", ".3", "15", "!<9.1f"]:
    for v in (f, -f, 0.0, -0.0, 1e100, 1e-7, math.inf, math.nan, 123456789.123456789):
        try:
            print(f"{spec!r} {v:{spec}}", end="|")
        except Exception as e:
            print(spec, type(e).__name__, e, end="|")
    print()
for spec in ["", "s", "10", "<10", ">10", "^10", "-^11", ".2", "10.2", "^^10", "=10", "d", ",", "05", "0", "é>8", "+", "#", "_", "}"[:0]]:
    try:
        print(f"{spec!r} [{s:{spec}}]")
    except Exception as e:
        print(spec, type(e).__name__, e)
print(f"{True} {True:d} {True:5} {True!r:>6} {None} {None!s:>6}")
for v in (None, [1], (1,), {}, object, len):
    try:
        print(f"{v:>10}")
    except TypeError as e:
        print(e)
x = 5
print(f"{x=} {x = } {x=:>4} {x=!r:^5} {x+1=} { x * 2 =}")
print(f"{'nested ' + f'{x:{x}d}'} {{literal}} {x!r}{x!s}{x!a} {'é'!a}")
print(f"{big:,} {big:e} {big:x} {big:.3g} {big:>40_}")
w, p = 10, 3
print(f"{f:{w}.{p}f}|{f:<{w}.{p}}|{'x':{'*'}^{w}}")
print(f"""multi
{x
 + 1}
line""")
print(f"{ {'a': 1}['a'] } { {1, 2} } {[i for i in range(3)]} {(lambda v: v + 1)(1)} {x if x > 3 else 'no'}")
print("%5d|%-5d|%05d|%+d|%x|%X|%#x|%o|%e|%.2f|%g|%s|%r|%c|%%|%10.3s|%-10s|" % (42, 42, 42, 42, 255, 255, 255, 8, 12345.678, 2.5, 1e10, "s", "r", "c", "truncate", "left"))
print("%(a)s and %(b)05.1f" % {"a": 1, "b": 2.25}, "%s" % (1,), "%s %s" % ("a", (1, 2)), "%*d|%-*d|%.*f" % (5, 3, 5, 3, 2, 1.2345))
for fmt, arg in [("%d", "x"), ("%s %s", "a"), ("%s", (1, 2)), ("%y", 1), ("%(a)s", 1), ("%c", 300000000), ("%c", "ab"), ("%d", 1.5), ("%x", 1.5), ("%", 1), ("%(a)s", {})]:
    try:
        print(fmt % arg)
    except Exception as e:
        print(type(e).__name__, e)
print("{} {} {0}".format(1, 2) if False else "{0} {1} {0} {name} {2[1]} {d[k]} {o.real:>5}".format(1, 2, [3, 4], name="N", d={"k": "v"}, o=7))
for t, a in [("{} {}", (1,)), ("{0} {}", (1, 2)), ("{x}", ()), ("{", ()), ("}", ()), ("{!z}", (1,)), ("{0.foo}", (1,)), ("{0[9]}", ([1],)), ("{:d}", ("s",)), ("{!r:>5}{}", ("a", 1))]:
    try:
        print(t.format(*a))
    except Exception as e:
        print(type(e).__name__, e)
print("{:{}{}}".format("a", ">", 5), "{:%Y-%m-%d}".format(datetime.date(2024, 2, 29)), f"{datetime.datetime(2024, 1, 2, 3, 4, 5):%H:%M:%S on %A %d %B}")
print(format(3.5, ".1f"), format("x"), format(10, "b"), "{:>+8.2f}".format(2))
print("abc".format_map({}), "{k}".format_map({"k": 2}))
print(f"{1e16} {1e15} {123456789012345678.0} {0.1+0.2} {1/3} {2.0**70} {1e22} {1e23} {5e-324} {1.0} {100.0:g}")
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(0.5), round(1e300, 2), round(15, -1), round(25, -1))
