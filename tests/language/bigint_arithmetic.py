# Integers have no limit.
n = 2**100
print(n, -n, n + 1, n * n, n // 3, n % 7, -n // 3, -n % 7)
print(n - n, n // n, n**0, (n + 1) - n, type(n - n + 1).__name__)
print(10**30 // 10**29, 10**30 % (10**15 + 1), divmod(-(10**20), 7))
a, b = 123456789012345678901234567890, 987654321098765432109876543210
print(a + b, a - b, b - a, a * b)
print(b // a, b % a, a & b, a | b, a ^ b, ~a)
print(a << 70, b >> 40, -b >> 40, 1 << 200)
print(a < b, a == a + 0, -a < a, max(a, b) == b, hash(2**61 - 1), hash(2**61), hash(-(2**61)))
factorial = 1
for i in range(1, 41):
    factorial *= i
print(factorial)
