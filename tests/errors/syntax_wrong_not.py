x = !True
# exit: 1
