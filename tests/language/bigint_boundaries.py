# Crossing the sizes a machine likes changes nothing.
for bits in (30, 31, 32, 60, 61, 62, 63, 64, 65, 128):
    n = 1 << bits
    print(bits, n - 1, n, -n, (n - 1) * (n - 1), -n - 1)
n = 4611686018427387903
print(n + 1, n + n, n * 2, -n - 2, n << 1, n * n // n == n)
print(-4611686018427387904 - 1, -4611686018427387904 * -1, abs(-4611686018427387904))
print(-9223372036854775808 // -1, 9223372036854775807 + 1, -9223372036854775808 - 1)
print(3037000500**2, 3037000499**2, -(3037000500**2))
x = 1
for _ in range(70):
    x = x * 3 - 1
print(x)
while x > 10:
    x //= 7
print(x)
