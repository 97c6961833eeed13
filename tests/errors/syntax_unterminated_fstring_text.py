print(f'abc
# exit: 1
