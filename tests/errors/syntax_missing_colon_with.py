with open('x') as f
    pass
# exit: 1
