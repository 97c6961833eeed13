x = 1e
# exit: 1
