class = 5
# exit: 1
