x = b'é'
# exit: 1
