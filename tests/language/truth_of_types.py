# Which values are false.
values = [0, 0.0, -0.0, False, None, "", b"", (), [], {}, set(), frozenset(), range(0), bytearray()]
print([bool(v) for v in values].count(True))  # expect: 0
values = [1, -1, 0.1, True, "0", " ", b"0", (0,), [0], {0: 0}, {0}, range(1), ..., float("nan"), object(), len, int]
print(all(values), [type(v).__name__ for v in values if not v])  # expect: True []
print(bool(), int(), float(), str() == "", list(), tuple(), dict(), set(), bytes(), frozenset())
# expect: False 0 0.0 True [] () {} set() b'' frozenset()
