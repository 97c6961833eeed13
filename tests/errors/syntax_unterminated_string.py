x = 'abc
print(x)
# exit: 1
