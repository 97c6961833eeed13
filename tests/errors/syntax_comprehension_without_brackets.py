x = i for i in range(3)
# exit: 1
