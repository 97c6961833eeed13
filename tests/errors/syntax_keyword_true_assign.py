True = 0
# exit: 1
