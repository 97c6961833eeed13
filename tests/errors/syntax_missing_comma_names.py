print(a b)
# exit: 1
