# enumerate counts, zip pairs.
print(list(enumerate("ab")), list(enumerate(["x"], 5)), list(enumerate([], start=1)), dict(enumerate("ab", 1)), next(enumerate("z")))
# expect: [(0, 'a'), (1, 'b')] [(5, 'x')] [] {1: 'a', 2: 'b'} (0, 'z')
print(list(zip([1, 2], "ab")), list(zip([1, 2, 3], "ab")), list(zip()), list(zip("a")), list(zip("ab", [1, 2], (True, False))), list(zip(*[(1, "a"), (2, "b")])), list(zip("ab", [1, 2], strict=True)))
# expect: [(1, 'a'), (2, 'b')] [(1, 'a'), (2, 'b')] [] [('a',)] [('a', 1, True), ('b', 2, False)] [(1, 2), ('a', 'b')] [('a', 1), ('b', 2)]
source = iter([1, 2, 3])
print(list(zip(source, source)), list(source))  # expect: [(1, 2)] []
for action in (lambda: list(zip("ab", [1], strict=True)), lambda: list(zip([1], "ab", strict=True)), lambda: list(zip("a", "b", "cd", strict=True)), lambda: zip(5), lambda: zip("a", None), lambda: enumerate(5), lambda: enumerate(), lambda: enumerate("a", "b")):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError zip() argument 2 is shorter than argument 1
# expect: ValueError zip() argument 2 is longer than argument 1
# expect: ValueError zip() argument 3 is longer than arguments 1-2
# expect: TypeError 'int' object is not iterable
# expect: TypeError 'NoneType' object is not iterable
# expect: TypeError 'int' object is not iterable
# expect: TypeError enumerate() missing required argument 'iterable'
# expect: TypeError 'str' object cannot be interpreted as an integer
