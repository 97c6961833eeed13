# bytes have most methods of str.
data = b"one,two,,three"
print(data.split(b","), data.rsplit(b",", 1), data.partition(b","), data.rpartition(b","), b" a b ".split(), b"a\nb\r\nc".splitlines())
print(data.find(b"two"), data.rfind(b","), data.index(b"t"), data.count(b","), data.find(116), data.startswith(b"one"), data.endswith((b"x", b"e")))
print(data.replace(b",", b";"), data.replace(b",", b"", 1), b"-".join([b"a", b"b"]), b" x ".strip(), b"xax".strip(b"x"), b"..a".lstrip(b"."), b"a..".rstrip(b"."))
print(b"abc".upper(), b"ABC".lower(), b"aBc".swapcase(), b"a b".title(), b"abc".capitalize(), b"a".center(3, b"*"), b"a".ljust(3), b"a".rjust(3, b"-"), b"7".zfill(3))
print(b"a1".isalnum(), b"a".isalpha(), b"1".isdigit(), b"a".islower(), b"A".isupper(), b" ".isspace(), b"Ab".istitle(), b"\xff".isascii())
print(b"a\tb".expandtabs(4), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"), b"prefix".removeprefix(b"pre"), b"a.py".removesuffix(b".py"))
print(b"%d %s %x" % (5, b"ab", 255), b"%b" % b"q")
for action in (lambda: data.index(b"zzz"), lambda: data.split(b""), lambda: data.find("a"), lambda: data.startswith("a"), lambda: data.replace("a", "b"), lambda: b"%s" % "a"):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print("abc".zfill(-2**63), b"abc".zfill(-2**63), "abc".zfill(-2**63 + 1), "abc".center(-2**63))
