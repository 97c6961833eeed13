# A 4x4 sudoku by backtracking.
PUZZLE = ["1...", "..3.", ".4..", "...2"]


def solve(grid):
    for r in range(4):
        for c in range(4):
            if grid[r][c] == ".":
                box = {grid[i][j] for i in range(r - r % 2, r - r % 2 + 2) for j in range(c - c % 2, c - c % 2 + 2)}
                used = set(grid[r]) | {grid[i][c] for i in range(4)} | box
                for digit in "1234":
                    if digit not in used:
                        grid[r][c] = digit
                        if solve(grid):
                            return True
                grid[r][c] = "."
                return False
    return True


grid = [list(row) for row in PUZZLE]
print(solve(grid))  # expect: True
for row in grid:
    print(" ".join(row))
# expect: 1 3 2 4
# expect: 4 2 3 1
# expect: 2 4 1 3
# expect: 3 1 4 2
