name = 1
print(f'{name')
# exit: 1
