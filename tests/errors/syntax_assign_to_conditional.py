(a if b else c) = 1
# exit: 1
