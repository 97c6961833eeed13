# The format mini-language for ints.
n = 1234567
print([format(n, spec) for spec in ("", "d", ",", "_", "10", "<10", "^10", ">10", "010", "+", " ", "-", "+,", "=+12", "*>12,", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "_x", "_b", "n", "e", ".2e", "f", ".1f", "g", "%", ",.2f")])
print([format(-42, spec) for spec in ("", "05", "=6", "+", " ", "x", "#b", "<6", "^6", "*=6", "06,", "08b", "#010x")])
print(format(65, "c"), format(0x1F389, "c"), format(True, "d"), format(True, ""), format(5, "03"), format(10**20, ","), format(10**12, "020,"), format(0, "+"), format(0, "x"))
for spec in ("s", ".2", "q", "x,", ",c", "10.5d", "+c", ",_", "aa", "=", "#d", "1.", "é"):
    try:
        print(spec, repr(format(5, spec)))
    except ValueError as error:
        print(spec, error)
