print('a'))
# exit: 1
