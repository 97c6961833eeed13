while True
    break
# exit: 1
