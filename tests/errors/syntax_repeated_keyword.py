print(end='', end='')
# exit: 1
