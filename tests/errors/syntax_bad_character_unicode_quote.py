print(“hello”)
# exit: 1
