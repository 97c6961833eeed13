with x as 5:
    pass
# exit: 1
