# Filling up to a width.
print(["abc".center(7), "abc".center(8, "*"), "abcd".center(7, "-"), "abc".center(2), "".center(3, ".")])
# expect: ['  abc  ', '**abc***', '--abcd-', 'abc', '...']
print(["abc".ljust(5) + "|", "abc".ljust(6, "é"), "abc".rjust(5), "abc".rjust(6, "0"), "abc".ljust(0)])
# expect: ['abc  |', 'abcééé', '  abc', '000abc', 'abc']
print(["42".zfill(5), "-42".zfill(5), "+4".zfill(4), "".zfill(2), "abc".zfill(5), "12345".zfill(3), "--1".zfill(5)])
# expect: ['00042', '-0042', '+004', '00', '00abc', '12345', '-00-1']
for action in (lambda: "a".center(5, "ab"), lambda: "a".ljust("5"), lambda: "a".rjust(5, ""), lambda: "a".center(), lambda: "a".zfill(None), lambda: "a".center(5, 5)):
    try:
        print(action())
    except TypeError as error:
        print(error)
# expect: The fill character must be exactly one character long
# expect: 'str' object cannot be interpreted as an integer
# expect: The fill character must be exactly one character long
# expect: center expected at least 1 argument, got 0
# expect: 'NoneType' object cannot be interpreted as an integer
# expect: The fill character must be a unicode character, not int
