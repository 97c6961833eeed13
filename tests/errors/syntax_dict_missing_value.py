d = {'a': }
# exit: 1
