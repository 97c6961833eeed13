x = [a, b for a, b in y]
# exit: 1
