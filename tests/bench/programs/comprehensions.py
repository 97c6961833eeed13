# Comprehensions of lists, dicts and sets.
# row: comprehensions
# items: 3000000 items
# goal: 1 x cpython
def main():
    total = 0
    for _ in range(100):
        squares = [i * i for i in range(10_000)]
        table = {i: s for i, s in enumerate(squares)}
        odd = {s for s in squares if s % 2}
        total += len(table) + len(odd) + sum(squares)
    print(total)


main()
