# Numbers of different types compare by value.
print(1 == 1.0, 1 < 1.5, 2 > 1.999, True == 1.0, 10**16 == 1e16, 10**16 + 1 == 1e16, 2**53 + 1 > 2.0**53, 1e308 < 10**309, -1e308 > -(10**309))
# expect: True True True True True False True True True
print(3 in [3.0], {3: "a"}[3.0], {3.0, 3}, [1, 2.0] == [1.0, 2], (1,) == (1.0,), 0 == -0.0, 0.1 + 0.2 == 0.3, 0.5 == 1 / 2, max(3, 3.0), max(3.0, 3))
# expect: True a {3.0} True True True False True 3 3.0
print(sorted([3, 1.5, 2, 0.5, -1, 1e10, 10**9]), min(2, 1.9), 1 != 1.0000000000000002, 1 == 1 + 1e-17, float("inf") > 10**1000, 5 // 2.0, 5 % 2.5, 2**0.5 > 1.41421356)
# expect: [-1, 0.5, 1.5, 2, 3, 1000000000, 10000000000.0] 1.9 True True True 2.0 0.0 True
