table = {'a': 1
for x in table:
    pass
# exit: 1
