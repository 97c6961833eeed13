items = [1, 2
print(items)
# exit: 1
