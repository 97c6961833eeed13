lambda: 1 = 5
# exit: 1
