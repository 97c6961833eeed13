# Wrong arguments are told in CPython's order: positions and numbers before what depends on them.
for call in (
    lambda: bytes.fromhex("naïve"),
    lambda: bytes.fromhex("zz é"),
    lambda: b"ab".hex(5, b"x"),
    lambda: b"ab".hex("xx", 1),
    lambda: '%.*f' % 2**31,
    lambda: '%.*f' % (2**31,1),
    lambda: '%.*f' % (-2**31,1.0),
    lambda: '%.*f' % (-2**31-1,1.0),
    lambda: '%*d' % (2**63, 1),
    lambda: [3,1].sort(None, True),
    lambda: print(1,2,3,4,5,6),
):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 2
# expect: ValueError non-hexadecimal number found in fromhex() arg at position 3
# expect: TypeError 'bytes' object cannot be interpreted as an integer
# expect: ValueError sep must be length 1.
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: 1
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C ssize_t
# expect: TypeError sort() takes no positional arguments
# expect: 1 2 3 4 5 6
# expect: None
