# Methods and attributes of ints.
print((10).bit_length(), (0).bit_length(), (-255).bit_length(), (2**100).bit_length(), (255).bit_count(), (-7).bit_count(), (5).conjugate())
# expect: 4 0 8 101 8 3 5
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-1).to_bytes(2, "big", signed=True), (5).to_bytes(), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff", signed=True), int.from_bytes([1, 2], "little"))
# expect: b'\x04\x00' b'\x00\x04\x00\x00' b'\xff\xff' b'\x05' 1024 -1 513
print((7).as_integer_ratio(), (5).real, (5).imag, (5).numerator, (5).denominator, (3).is_integer(), True.bit_length())
# expect: (7, 1) 5 0 5 1 True 1
print((5).__add__(2), (5).__radd__(2), (7).__floordiv__(2), (7).__divmod__(2), (2).__pow__(5), (2).__pow__(5, 7), (5).__neg__(), (5).__bool__(), (0).__bool__(), (5).__hash__(), (5).__index__())
# expect: 7 7 3 (3, 1) 32 4 -5 True False 5 5
for action in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("a"), lambda: (1).to_bytes(-1)):
    try:
        print(action())
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: OverflowError int too big to convert
# expect: OverflowError can't convert negative int to unsigned
# expect: ValueError byteorder must be either 'little' or 'big'
# expect: TypeError cannot convert 'str' object to bytes
# expect: ValueError length argument must be non-negative
