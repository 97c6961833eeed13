raise
# exit: 1
