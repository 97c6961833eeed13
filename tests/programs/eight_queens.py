# Backtracking.
def queens(n, row=0, columns=(), diagonals=(), others=()):
    if row == n:
        yield columns
        return
    for column in range(n):
        if column not in columns and row - column not in diagonals and row + column not in others:
            yield from queens(n, row + 1, columns + (column,), diagonals + (row - column,), others + (row + column,))


solutions = list(queens(6))
print(len(solutions), solutions[0], len(list(queens(7))))  # expect: 4 (1, 3, 5, 0, 2, 4) 40
for column in solutions[0]:
    print("." * column + "Q" + "." * (5 - column))
# expect: .Q....
# expect: ...Q..
# expect: .....Q
# expect: Q.....
# expect: ..Q...
# expect: ....Q.
print(next(queens(8)))  # expect: (0, 4, 7, 5, 2, 6, 1, 3)
