# Ints and floats in loops.
def main():
    total = 0
    x = 0.5
    for i in range(60_000):
        total += i * i % 7
        x = x * 0.999 + i / 3.0
    while total > 0:
        total -= 3
    print(total, round(x, 6))


main()
