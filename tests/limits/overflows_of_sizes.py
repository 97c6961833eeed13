# Sizes that no machine has.
for action in (lambda: [0] * 10**18, lambda: "a" * 10**18, lambda: b"a" * 10**18, lambda: (1,) * 10**18):
    try:
        action()
    except (MemoryError, OverflowError) as error:
        print(type(error).__name__)
# expect: MemoryError
# expect: MemoryError
# expect: MemoryError
# expect: MemoryError
for action in (lambda: [0] * 10**30, lambda: "a" * 10**30, lambda: range(10**30)[10**29], lambda: "a".center(10**30), lambda: [1].insert(10**30, 2), lambda: [1, 2][10**30 :]):
    try:
        print(action())
    except (MemoryError, OverflowError, IndexError) as error:
        print(type(error).__name__, error)
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: OverflowError cannot fit 'int' into an index-sized integer
# expect: 100000000000000000000000000000
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: []
