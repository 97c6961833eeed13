print(f'{a b}')
# exit: 1
