# The format mini-language for floats.
x = 1234.56789
print([format(x, spec) for spec in ("", ".2f", ".0f", "10.1f", "<10.1f", "^12.2f", "+.1f", " .1f", "012.2f", ",.2f", "_.1f", "e", ".2e", "E", "g", ".3g", ".10g", "G", "%", ".1%", "n", "#.0f", "z.1f", ".3", "f", "F")])
print([format(v, ".3g") for v in (0.0001234, 0.00001234, 123456.0, 1e10, 0.5, 100.0, 0.0, -1.5)], [format(v, "") for v in (1e16, 1e-5, 1.0, -0.0)])
print([format(v, ".2f") for v in (2.675, 0.125, 1e20, -0.001, 0.005, 1e-10)], [format(v, "g") for v in (1e5, 1e6, 1e-4, 1e-5, 123456789.0, 1.5)])
print([format(float("inf"), s) for s in ("", "f", "e", "08", "+", "F")], format(float("nan"), ".2f"), format(-0.04, "z.1f"), format(3.0, "g"), format(1e100, "f")[:10], format(5.0, ".0e"), format(0.000001, ".15g"))
for spec in ("d", "x", "s", "c", ".", "b", ",n", "_e" , "10.q"):
    try:
        print(spec, repr(format(1.5, spec)))
    except ValueError as error:
        print(spec, error)
