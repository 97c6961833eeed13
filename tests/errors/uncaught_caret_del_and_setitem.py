frozen = (1, 2, 3)
frozen[0] = 5
# exit: 1
