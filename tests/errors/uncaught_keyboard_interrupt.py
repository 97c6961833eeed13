print("before")  # expect: before
raise KeyboardInterrupt
# exit: 130
