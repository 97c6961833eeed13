print('a' 1)
# exit: 1
