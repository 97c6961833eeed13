yield 5
# exit: 1
