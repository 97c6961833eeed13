x = 0b12
# exit: 1
