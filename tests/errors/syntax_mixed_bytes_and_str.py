x = b'a' 'b'
# exit: 1
