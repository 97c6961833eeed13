# A table, as lessons print them.
rows = [("apple", 3, 0.5), ("banana", 12, 0.25), ("cherry", 150, 12.0)]
print(f"{'name':<10}|{'count':>6}|{'price':>8}")  # expect: name      | count|   price
print("-" * 10 + "+" + "-" * 6 + "+" + "-" * 8)  # expect: ----------+------+--------
for name, count, price in rows:
    print(f"{name:<10}|{count:>6}|{price:>8.2f}")
# expect: apple     |     3|    0.50
# expect: banana    |    12|    0.25
# expect: cherry    |   150|   12.00
print(f"{'total':<10}|{sum(c for _, c, _ in rows):>6}|{sum(c * p for _, c, p in rows):>8,.1f}")
# expect: total     |   165| 1,804.5
print(f"{'=' * 26:^30}|")  # expect:   ==========================  |
for i in range(0, 101, 25):
    print(f"{i:3d}% [{'#' * (i // 10):.<10}]")
# expect:   0% [..........]
# expect:  25% [##........]
# expect:  50% [#####.....]
# expect:  75% [#######...]
# expect: 100% [##########]
