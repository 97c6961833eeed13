x = 1 + not True
# exit: 1
