f = lambda x x + 1
# exit: 1
