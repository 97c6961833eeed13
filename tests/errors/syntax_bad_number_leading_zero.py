x = 012
# exit: 1
