rows = [[1, 2], [3, None]]
print([[value + 1 for value in row] for row in rows])
# exit: 1
