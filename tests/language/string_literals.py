# Quotes, escapes, prefixes, joining of neighbours.
print('single "double"', "double 'single'", '''triple 'and" ''', """a
b""")
print("tab\there", "new\\n", "\x41\u0042\U00000043\103", "\a\b\f\v\0".encode(), "\'\"")
print("joined " "from " 'three', ("over "
      "lines"), "back\
slash")
print(r"raw\n\x", R'\\', len(r"\'"), u"unicode", "\u03b1\u20ac")
print(b"bytes\x00\xff\n", br"raw\n", rb'\x', b"a" b"b", B"X", bytes(b"\101"))
print("é" == "\u00e9", len("é"), len("e\u0301"), "日本語"[1], "🎉" * 2, len("🎉"), ord("🎉"))
print(repr("it's"), repr('say "x"'), repr("both ' and \""), repr("\t\n\r\\\x00\x7f\x80\xa0é\u200b\ud800🎉"))
print(ascii("é日🎉\n"), repr(b"it's \"\x00\xff\\\t"))
