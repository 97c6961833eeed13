# repr of everything reads like source where it can.
print(repr(1), repr("a"), repr([1, "b"]), repr(None), repr(1.5), repr({"a": (1,)}), repr({1}), repr(b"\x00a"), repr("\n"), repr(slice(1, 2)), repr(range(2)), repr(set()), repr(frozenset()), repr(()), repr((1,)))
print(ascii("é"), ascii("a"), ascii(["日"]), ascii("🎉"), repr("é"), repr("'"), repr('"'), repr("'\""), repr("\\"), repr("\x1b"), repr("\u2028"))
print(repr(int), repr(len), repr(print), repr(Exception), repr(ValueError("a", 1)), repr(KeyError("k")), repr(Exception()), repr(StopIteration(3)), repr(OSError(2, "x")), repr(type), repr(object))
print(repr([].append)[:30], repr("".join)[:29], repr({}.get)[:27], repr(str.join), repr(list.append))
