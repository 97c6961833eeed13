x = 5 ? 3 : 2
# exit: 1
