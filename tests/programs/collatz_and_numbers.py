# Number games with big and small ints.
def collatz(n):
    steps = 0
    while n != 1:
        n = 3 * n + 1 if n % 2 else n // 2
        steps += 1
    return steps


def digits_root(n):
    while n > 9:
        n = sum(map(int, str(n)))
    return n


def perfect(limit):
    return [n for n in range(2, limit) if n == sum(d for d in range(1, n // 2 + 1) if n % d == 0)]


def pi_digits(count):
    digits, q, r, t, k, n, l = [], 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(n)
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
    return "".join(map(str, digits))


print(max(range(1, 1000), key=collatz), collatz(871), collatz(2**80 - 1), digits_root(2**100), perfect(500))
# expect: 871 178 941 7 [6, 28, 496]
print(pi_digits(60))  # expect: 314159265358979323846264338327950288419716939937510582097494
print(sum(int(d) for d in str(2**1000)), 2**127 - 1, (2**89 - 1) % 1000003, pow(3, 10**20, 10**9 + 7))
# expect: 1366 170141183460469231731687303715884105727 793582 139421235
