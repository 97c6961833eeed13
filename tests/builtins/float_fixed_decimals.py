# Floats with a fixed number of decimals, and rounded to it: exact, halves to even.
import math


def numbers():
    for d in (0.0, -0.0, 0.5, 1.5, 2.5, -0.5, 0.125, 0.375, 2.675, 1.005, 0.995, 9.995, 99.5, 999999.5):
        yield d
    for d in (1e15 + 0.5, 4503599627370497.5, 2.0**52, 2.0**53, 2.0**61, 2.0**62, 2.0**63, 1e17, 1e22, 1e100):
        yield d
    for d in (5e-324, 1e-20, 2.0**-60, 2.0**-112, 2.0**-113, float("inf"), -float("inf"), float("nan")):
        yield d
    seed = 12345
    for i in range(60):
        seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
        yield math.ldexp((seed >> 11) - 2**52, -(seed % 120))
        yield (seed >> 40) / 10 ** (seed % 12)


def rounded(d, places):
    try:
        return round(d, places)
    except (ValueError, OverflowError) as e:
        return e


for d in numbers():
    print(*(f"{d:.{p}f}" for p in (0, 1, 2, 6, 17, 18)), *(rounded(d, p) for p in (0, 1, 2, 6, 17, 18)))
    print("%.2f|%8.3f|%+.1f|%-9.1f|%09.2f|%#.0f" % (d, d, d, d, d, d))
    print(f"{d:,.2f} {d:.1%} {d:z.1f} {d:^12.2f} {d:F}")

for n in (10**17, 10**18, 10**36 - 1, 10**36, 5 * 10**35, 7 * 10**54 + 3, 10**18 * 10**18 + 10**17, 3**200):
    print(n, -n, n + 1, n // 7)
