# Smallest and largest, with key and default.
print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "b"), min([5]), max({1: "z", 2: "a"}), min([(2, "a"), (1, "z")]), max(1, 2.5), min(True, 0), max(-0.0, 0.0), max(1, 1.0), max(1.0, 1))
# expect: 1 3 e b 5 2 (1, 'z') 2.5 0 -0.0 1 1.0
print(min(["bb", "a", "cc"], key=len), max(["bb", "a", "cc"], key=len), max([], default="none"), min((), default=None), max(["a", "b"], key=lambda s: -ord(s)), min([3, 1], default=0), max(range(5), key=lambda x: -x), min({"x": 3, "y": 1}.items(), key=lambda kv: kv[1]))
# expect: a bb none None a 1 0 ('y', 1)
for action in (lambda: min([]), lambda: max(()), lambda: min(5), lambda: max(), lambda: min(1, "a"), lambda: max(1, 2, default=3), lambda: min([1, None]), lambda: max([1], key=5), lambda: min(x for x in [])):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError min() iterable argument is empty
# expect: ValueError max() iterable argument is empty
# expect: TypeError 'int' object is not iterable
# expect: TypeError max expected at least 1 argument, got 0
# expect: TypeError '<' not supported between instances of 'str' and 'int'
# expect: TypeError Cannot specify a default for max() with multiple positional arguments
# expect: TypeError '<' not supported between instances of 'NoneType' and 'int'
# expect: TypeError 'int' object is not callable
# expect: ValueError min() iterable argument is empty
