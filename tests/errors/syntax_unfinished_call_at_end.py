print(
# exit: 1
