print(5=1)
# exit: 1
