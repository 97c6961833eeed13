f = lambda: return 1
# exit: 1
