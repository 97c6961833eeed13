# Rows sorted by a key.
# row: sort with key
# items: 800000 rows
# goal: 1.2 x cpython
def main():
    rows = []
    seed = 42
    for i in range(200_000):
        seed = (seed * 1103515245 + 12345) % 2147483648
        rows.append((seed, i))
    for _ in range(4):
        ordered = sorted(rows, key=lambda row: row[0])
    print(ordered[0][0], ordered[-1][0])


main()
