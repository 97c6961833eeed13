async = 5
# exit: 1
