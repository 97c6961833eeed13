print('a'
x = 1
# exit: 1
