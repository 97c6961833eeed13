d = {'a': 1 'b': 2}
# exit: 1
