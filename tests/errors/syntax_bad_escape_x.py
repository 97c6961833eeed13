x = '\x1'
# exit: 1
