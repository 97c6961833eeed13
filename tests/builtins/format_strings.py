# The format mini-language for text.
s = "text"
print([format(s, spec) for spec in ("", "s", "8", "<8", ">8", "^8", "*^9", "->10", ".2", "6.2", ">6.3s", "08", "é^7", "{^7", "^5", "3", ".0", "^^7")])
print(format(None), format([1]), format((1,), ""), f"{s:>{len(s) + 2}}", f"{'日本':>4}|", f"{'':5}|", f"{s!r:>8}", "{:10}|".format("a"))
for thing, spec in (("a", "d"), ("a", "+"), ("a", ","), ("a", "="), ([1], "5"), (None, ">5"), ({}, "s"), ("a", ".x"), ("a", "#"), ("a", " "), (b"x", "5"), ("a", "0=5")):
    try:
        print(repr(format(thing, spec)))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
