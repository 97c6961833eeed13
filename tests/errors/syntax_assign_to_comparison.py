a < b = 5
# exit: 1
