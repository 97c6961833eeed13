(a, b): int = 1, 2
# exit: 1
