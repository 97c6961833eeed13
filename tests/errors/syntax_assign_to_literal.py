5 = x
# exit: 1
