# Methods of floats.
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (-2.25).as_integer_ratio(), (1.5).hex(), (255.0).hex(), (0.0).hex(), (-0.1).hex())
# expect: False True (1, 2) (-9, 4) 0x1.8000000000000p+0 0x1.fe00000000000p+7 0x0.0p+0 -0x1.999999999999ap-4
print(float.fromhex("0x1.8p1"), float.fromhex("-0xap-2"), (1.5).real, (1.5).imag, (2.5).conjugate(), (1.7).__trunc__(), (1.5).__floor__(), (1.5).__ceil__(), (2.5).__round__())
# expect: 3.0 -2.5 1.5 0.0 2.5 1 1 2 2
print((1.5).__add__(1), (1.5).__eq__(1.5), (1.5).__lt__(2), (1.5).__add__("a"), hash(1.0) == hash(1), hash(0.5), hash(float("inf")), hash(-0.0), hash(1e300) == hash(int(1e300)))
# expect: 2.5 True True NotImplemented True 1152921504606846976 314159 0 True
for action in (lambda: float("inf").as_integer_ratio(), lambda: float("nan").as_integer_ratio(), lambda: float.fromhex("zz")):
    try:
        print(action())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
# expect: OverflowError cannot convert Infinity to integer ratio
# expect: ValueError cannot convert NaN to integer ratio
# expect: ValueError invalid hexadecimal floating-point string
