# Bits of negative numbers go on for ever.
print(5 & 3, 5 | 3, 5 ^ 3, ~5, -5 & 0xFF, -1 >> 10, -8 >> 1, 1 << 10, -3 << 4)
# expect: 1 7 6 -6 251 -1 -4 1024 -48
print(-5 & -3, -5 | 3, -5 ^ 3, ~-1, ~0, 6 & ~2, True & 3, True | False, True ^ True)
# expect: -7 -5 -8 0 -1 4 1 True False
flags = 0b0000
flags |= 0b0101
flags &= ~0b0001
flags ^= 0b1000
flags <<= 2
flags >>= 1
print(bin(flags), 0xDEAD_BEEF & 0xFFFF, 0o17 ^ 0b11)  # expect: 0b11000 48879 12
for action in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.5 & 1, lambda: "a" | "b", lambda: ~1.0):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError negative shift count
# expect: ValueError negative shift count
# expect: TypeError unsupported operand type(s) for <<: 'int' and 'float'
# expect: TypeError unsupported operand type(s) for &: 'float' and 'int'
# expect: TypeError unsupported operand type(s) for |: 'str' and 'str'
# expect: TypeError bad operand type for unary ~: 'float'
print(1 >> 1000, -1 >> 1000, 0 << 1000)  # expect: 0 -1 0
