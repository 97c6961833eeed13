# Dynamic programming.
from functools import cache


@cache
def distance(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[-1] == b[-1]:
        return distance(a[:-1], b[:-1])
    return 1 + min(distance(a[:-1], b), distance(a, b[:-1]), distance(a[:-1], b[:-1]))


def common(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            table[i][j] = table[i - 1][j - 1] + x if x == y else max(table[i - 1][j], table[i][j - 1], key=len)
    return table[-1][-1]


def knapsack(items, capacity):
    best = {0: (0, ())}
    for name, weight, value in items:
        for used, (total, names) in list(best.items()):
            if used + weight <= capacity and total + value > best.get(used + weight, (-1,))[0]:
                best[used + weight] = total + value, names + (name,)
    return max(best.values())


print(distance("kitten", "sitting"), distance("", "abc"), distance("sunday", "saturday"), distance.cache_info().currsize > 50)
# expect: 3 3 3 True
print(common("AGGTAB", "GXTXAYB"), common("abc", "xyz") == "")  # expect: GTAB True
print(knapsack([("gold", 5, 60), ("silver", 4, 40), ("bronze", 3, 25), ("tin", 1, 5)], 8))
# expect: (85, ('gold', 'bronze'))
