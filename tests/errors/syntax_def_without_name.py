def (x):
    pass
# exit: 1
