print('it's broken')
# exit: 1
