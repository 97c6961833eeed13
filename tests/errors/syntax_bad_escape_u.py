x = '\u12'
# exit: 1
