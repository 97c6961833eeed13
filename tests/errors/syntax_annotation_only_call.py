f(): int = 5
# exit: 1
