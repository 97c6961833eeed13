# Which operators bind tighter.
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 % 4, -2**2, 2**-1, 2**3**2, 10 - 4 - 3, 100 / 10 / 5)
# expect: 14 20 2 -4 0.5 512 3 2.0
print(1 + 2 << 3, 1 | 2 & 3 ^ 1, 5 & 3 == 1, not 1 == 2, 1 < 2 & 1, ~1 + 2, -1 ** 2, - 3 // 2)
# expect: 24 3 True True False 0 -1 -2
print(True or False and False, not True or True, not (True or True), 1 if 0 else 2 if 0 else 3)
# expect: True True False 3
print(1 in [1] == True, (1 in [1]) == True, 3 > 2 == True, "a" + "b" * 2, [1] + [2] * 2)
# expect: False True False abb [1, 2, 2]
print((lambda x: x + 1)(1) * 2, 7 // 2 * 2, 7 % 4 * 2, 2 * 7 // 4)  # expect: 4 6 6 3
print(0x10 | 1 << 4, 6 ^ 3 & 2, 8 >> 1 + 1, -7 // 2, -(7 // 2), 2 * -3, 4 - -3, +-+5, not not 0)
# expect: 16 4 2 -4 -3 -6 7 -5 False
