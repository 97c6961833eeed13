# str() of anything, and of bytes with an encoding.
print([str(), str(5), str(1.0), str(None), str(True), str([1, "a"]), str({"k": (1,)}), str(b"ab"), str("é")])
# expect: ['', '5', '1.0', 'None', 'True', "[1, 'a']", "{'k': (1,)}", "b'ab'", 'é']
print(str(b"\xc3\xa9", "utf-8"), str(b"ab", encoding="ascii"), str(b"\xff", "utf-8", "replace") == "\ufffd", str(b"a\xffb", errors="ignore"), str(object=3))
# expect: é ab True ab 3
print(str(int), str(len), str(...), str(NotImplemented), str(range(3)), str(ValueError("x")), str(slice(1)), str(type(None)))
# expect: <class 'int'> <built-in function len> Ellipsis NotImplemented range(0, 3) x slice(None, 1, None) <class 'NoneType'>
for action in (lambda: str(5, "utf-8"), lambda: str("a", "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: str(1, 2, 3, 4)):
    try:
        print(action())
    except (TypeError, UnicodeDecodeError) as error:
        print(type(error).__name__, error)
# expect: TypeError decoding to str: need a bytes-like object, int found
# expect: TypeError decoding str is not supported
# expect: UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
# expect: TypeError str expected at most 3 arguments, got 4
