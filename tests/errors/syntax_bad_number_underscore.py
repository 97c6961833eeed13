x = 1__0
# exit: 1
