"""String methods zoo"""
s = "The quick brown fox"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold(), sep="|")
print(s.center(30, "*"), s.ljust(25, ".") + "|", s.rjust(25), s.zfill(25), "-42".zfill(6), "+7".zfill(4), sep="\n")
print(s.find("q"), s.rfind("o"), s.find("zz"), s.index("b"), s.count("o"), s.count("o", 5, 13), s.startswith(("A", "The")), s.endswith("fox", 2), s.find("", 3))
print(s.split(), s.split("o"), s.split(" ", 1), s.rsplit(" ", 1), s.partition(" "), s.rpartition(" "), s.partition("zz"), "a,b,,c".split(","), "  x  y ".split(), "".split(), "".split(","))
print("a\nb\r\nc\x0bd".splitlines(), "a\nb\n".splitlines(True), "\n".splitlines(), "x".join("abc"), ",".join(map(str, range(5))))
print("  pad ".strip() + "|", "xxhixx".strip("x"), "xxhixx".lstrip("x"), "xxhixx".rstrip("x"), "www.example.com".strip("cmowz."), "prefix_name".removeprefix("prefix_"), "name.py".removesuffix(".py"))
print("replace me me".replace("me", "you"), "aaaa".replace("a", "b", 2), "abc".replace("", "-"), "tab\tx\ty".expandtabs(4), "abc".translate(str.maketrans("ab", "xy", "c")), "abc".translate({97: "AAA", 98: None}))
for m in ("isalpha", "isdigit", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isnumeric", "isdecimal", "isprintable", "isascii"):
    print(m, [getattr(t, m)() for t in ("abc", "ABC", "123", "a1", " ", "", "Ab Cd", "é", "½", "²", "\n", "٣", "_x")])
print(s[4:9], s[::-1], s[::3], s[-3:], s[100:], s[-100:3], s[3:1], s[10:2:-2], s[slice(0, 3)])
print("a" * 3, 3 * "ab", "x" * 0, "x" * -1, "a" + "b" "c", "q" in s, "Quick" in s, "" in s)
print("apple" < "banana", "Z" < "a", "a" < "aa", max("hello"), min("hello"), sorted("hello"), "".join(sorted(set("hello"))), list(reversed("abc")), list(enumerate("ab", 1)))
print(ord("A"), chr(97), chr(128512), ord("€"), ascii("é€😀"), repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\t\n\\\x00\x7f\xa0é"), "\u00e9\N{BULLET}\x41\101")
print(r"raw\n", "con" "cat", "line1\
continued", """triple "quoted" 'string'""", len("naïve"), len("😀"), "😀"[0])
print("hello world".title(), "they're bill's".title(), "ß".upper(), "İ".lower(), "ǆ".title(), "ΑΣ".lower(), "straße".casefold(), "ﬁ".upper())
print(s.encode(), "é".encode("utf-8"), "é".encode("latin-1"), "é€".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "xmlcharrefreplace"), "é".encode("ascii", "backslashreplace"), b"\xc3\xa9".decode(), b"\xff".decode("utf-8", "replace"), "hi".encode("utf-16"), "hi".encode("utf-16-le"))
for fn in (lambda: "é".encode("ascii"), lambda: b"\xff".decode(), lambda: s.index("zz"), lambda: s[99], lambda: "a" + 1, lambda: 1 + "a", lambda: "a" * "b", lambda: s.foo, lambda: ",".join([1, 2]), lambda: "x".join(5), lambda: int("x1"), lambda: float("abc"), lambda: ord("ab"), lambda: chr(-1), lambda: "a" - "b", lambda: s["a"], lambda: s.split(""), lambda: "a".center("x"), lambda: "abc".replace("a"), lambda: "a" < 1, lambda: 1 in "abc", lambda: "%d" % "x", lambda: int("12", 1), lambda: int("9", 8), lambda: "x".encode("nope"), lambda: s.__setitem__(0, "x"), lambda: "é".encode("latin1").decode("utf8"), lambda: "abc".startswith(1), lambda: str(b"x", 5), lambda: "ab".ljust(5, "xy")):
    try:
        print(repr(fn()))
    except Exception as e:
        print(type(e).__name__, "-", e)
print(int("  42 "), int("-0b101", 2), int("0xff", 16), int("z", 36), int("1_000"), int("0o17", 0), float(" 1e3 "), float("inf"), float("-nan"), float("1_0.5"), int(3.99), int(-3.99), int(True), str(3.0), str(None), str([1, "a"]), bool(""), bool("False"), 0)
print("Python"[1:-1:2], *"abc", sep="-")
print(*["a", 1, None, 2.5, True], sep=", ", end=".\n")
print("é" == "e\u0301", "a".__add__("b"), "abc".__contains__("b"), "abc".__len__(), "x".__mul__(3), str.upper("abc"), "".join(map(str.capitalize, ["ab", "cd"])))
import string
print(string.ascii_lowercase, string.digits, string.punctuation, string.hexdigits, repr(string.whitespace), string.capwords("hello big  world"), string.Template("$who likes ${what} $$5").substitute(who="tim", what="kung pao"), string.Template("$a $b").safe_substitute(a=1))
try:
    string.Template("$a $b").substitute(a=1)
except KeyError as e:
    print(repr(e))
