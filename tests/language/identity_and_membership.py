# is, is not, in, not in.
a = [1]
b = a
print(a is b, a is not b, a is [1], a == [1], None is None, type(None) is type(None))
# expect: True False False True True True
print(1 in [1, 2], 3 not in (1, 2), "b" in "abc", "bc" in "abc", "" in "abc", "ac" in "abc")
# expect: True True True True True False
print("k" in {"k": 1}, 1 in {"k": 1}, 2 in {1, 2}, 5 in range(0, 10, 5), 4 in range(0, 10, 5), 1.0 in [1])
# expect: True False True True False True
print(b"b" in b"abc", 98 in b"abc", [1] in [[1]], (1, 2) in {(1, 2): 0}, None in [None], True in [1])
# expect: True True True True True True
for action in (lambda: 1 in "abc", lambda: 1 in 5, lambda: "a" in b"abc", lambda: [] in {}, lambda: [1] in {1}, lambda: 300 in b"a"):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'in <string>' requires string as left operand, not int
# expect: TypeError argument of type 'int' is not iterable
# expect: TypeError a bytes-like object is required, not 'str'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: ValueError byte must be in range(0, 256)
