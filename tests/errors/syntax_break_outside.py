break
# exit: 1
