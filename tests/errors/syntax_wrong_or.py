x = True || False
# exit: 1
