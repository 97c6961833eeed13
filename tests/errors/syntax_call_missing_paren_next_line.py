print('a'
print('b')
# exit: 1
