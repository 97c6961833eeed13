# Floats are IEEE doubles, printed in the shortest way that reads back.
print(0.1 + 0.2, 0.1 * 3, 1.1 + 2.2, 1e16 + 1, 1 - 0.9, 5e-324 / 2, 1e308 * 10, -1e308 * 10)
# expect: 0.30000000000000004 0.30000000000000004 3.3000000000000003 1e+16 0.09999999999999998 0.0 inf -inf
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, nan == nan, nan != nan, inf == inf, -inf < 0 < inf)
# expect: inf -inf nan nan nan False True True True
print(inf > 10**400, nan < 1, nan > 1, max(1, nan), [nan] == [nan], nan in [nan], inf // 1, 5 % inf, -5 % inf)
# expect: True False False 1 True True nan 5.0 inf
print(-0.0, 0.0 == -0.0, 0.0 * -1, str(-0.0), 1 / inf, -1 / inf, 2.0**0.5, 2.0**-1074, 10.0**-5)
# expect: -0.0 True -0.0 -0.0 0.0 -0.0 1.4142135623730951 5e-324 1e-05
print(1.0, 1.5e300 * 1.5e300, 1e-400, 4.35, 4.349999999999999, 2.675, 1e23, 9007199254740993.0)
# expect: 1.0 inf 0.0 4.35 4.349999999999999 2.675 1e+23 9007199254740992.0
print(7.0 // 2, -7.0 // 2, 7.5 % 2, -7.5 % 2, 3.0**2, 2**0.5 * 2**0.5 == 2.0, 1e3 == 1000)
# expect: 3.0 -4.0 1.5 0.5 9.0 False True
try:
    2.0**2000
except OverflowError as error:
    print(error)  # expect: (34, 'Numerical result out of range')
