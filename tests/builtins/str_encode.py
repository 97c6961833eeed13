# Text to bytes.
print("abc".encode(), "é日🎉".encode(), "é".encode("utf-8"), "é".encode("latin-1"), "abc".encode("ascii"), "é?".encode("ascii", "replace"))
# expect: b'abc' b'\xc3\xa9\xe6\x97\xa5\xf0\x9f\x8e\x89' b'\xc3\xa9' b'\xe9' b'abc' b'??'
print("é".encode("ascii", "ignore"), "é🎉".encode("ascii", "backslashreplace"), "é".encode("ascii", errors="xmlcharrefreplace"), "".encode(), "aé".encode("utf-16-le"))
# expect: b'' b'\\xe9\\U0001f389' b'&#233;' b'' b'a\x00\xe9\x00'
for action in (lambda: "é".encode("ascii"), lambda: "日".encode("latin-1"), lambda: "a".encode("no-such"), lambda: "\ud800".encode(), lambda: "a".encode(5)):
    try:
        print(action())
    except (UnicodeError, LookupError, TypeError) as error:
        print(type(error).__name__, error)
# expect: UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
# expect: UnicodeEncodeError 'latin-1' codec can't encode character '\u65e5' in position 0: ordinal not in range(256)
# expect: LookupError unknown encoding: no-such
# expect: UnicodeEncodeError 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
# expect: TypeError encode() argument 'encoding' must be str, not int
