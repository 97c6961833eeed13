# Bytes to text.
print(b"abc".decode(), b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"\xff\xfeA\x00".decode("utf-16"), ascii(b"\xf0\x9f\x8e\x89".decode()))
# expect: abc é é A '\U0001f389'
print(ascii(b"a\xffb".decode("utf-8", "replace")), b"a\xffb".decode("utf-8", "ignore"), b"a\xff".decode("utf-8", "backslashreplace"), b"\x80".decode("ascii", errors="ignore") == "")
# expect: 'a\ufffdb' ab a\xff True
for data, encoding in ((b"\xff", "utf-8"), (b"a\xc3", "utf-8"), (b"\xe2\x82", "utf-8"), (b"\xed\xa0\x80", "utf-8"), (b"\x80", "ascii"), (b"a", "nope"), (b"\xc0\x80", "utf-8")):
    try:
        print(data.decode(encoding))
    except (UnicodeDecodeError, LookupError) as error:
        print(type(error).__name__, error)
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xc3 in position 1: unexpected end of data
# expect: UnicodeDecodeError 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
# expect: UnicodeDecodeError 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)
# expect: LookupError unknown encoding: nope
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xc0 in position 0: invalid start byte
