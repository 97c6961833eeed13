# Character by character, from a table.
table = str.maketrans("abc", "xyz", "!?")
print("a!b?c d".translate(table), str.maketrans("a", "b"), str.maketrans({"a": "one", "b": None, 99: 100}))
# expect: xyz d {97: 98} {97: 'one', 98: None, 99: 100}
print("abcabc".translate({97: "AA", 98: None, 99: 0x263A}), "hello".translate({}), "é".translate({233: "e"}))
# expect: AA☺AA☺ hello e
for action in (lambda: str.maketrans("ab", "c"), lambda: str.maketrans("a"), lambda: str.maketrans({"ab": 1}), lambda: "a".translate({97: 1.5}), lambda: "a".translate(5)):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError the first two maketrans arguments must have equal length
# expect: TypeError if you give only one argument to maketrans it must be a dict
# expect: ValueError string keys in translate table must be of length 1
# expect: TypeError character mapping must return integer, None or str
# expect: TypeError 'int' object is not subscriptable
